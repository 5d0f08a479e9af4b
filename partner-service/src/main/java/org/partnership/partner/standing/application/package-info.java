/** Asking for a partner's standing. */
@NullMarked
package org.partnership.partner.standing.application;

import org.jspecify.annotations.NullMarked;
