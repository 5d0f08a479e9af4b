/** Rules that say whether a partner is fit for an agreement, each with the fact behind it. */
@NullMarked
package org.partnership.partner.standing.domain;

import org.jspecify.annotations.NullMarked;
