/** Ranking partners by what they add to a need. */
@NullMarked
package org.partnership.partner.mapping.domain;

import org.jspecify.annotations.NullMarked;
