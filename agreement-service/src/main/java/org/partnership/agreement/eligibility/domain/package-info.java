/** The eligibility answer (P-7, A-1, A-2). */
@NullMarked
package org.partnership.agreement.eligibility.domain;

import org.jspecify.annotations.NullMarked;
