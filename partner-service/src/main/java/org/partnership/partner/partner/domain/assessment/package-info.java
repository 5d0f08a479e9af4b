/** Assessments of a partner (P-5, R-1). */
@NullMarked
package org.partnership.partner.partner.domain.assessment;

import org.jspecify.annotations.NullMarked;
