/** Assessing partners (P-5, R-1). */
@NullMarked
package org.partnership.partner.assessment;

import org.jspecify.annotations.NullMarked;
