/** The partner side of the one eligibility answer (P-7). */
@NullMarked
package org.partnership.partner.standing;

import org.jspecify.annotations.NullMarked;
