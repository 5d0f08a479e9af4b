/** The committee hears an agreement: conflicts, votes, minutes. */
@NullMarked
package org.partnership.agreement.agreement.review.domain;

import org.jspecify.annotations.NullMarked;
