/** The agreement: review, signatures, life, holds. */
@NullMarked
package org.partnership.agreement.agreement.domain;

import org.jspecify.annotations.NullMarked;
