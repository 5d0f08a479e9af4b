@NullMarked
package org.partnership.agreement.agreement.review.domain;

import org.jspecify.annotations.NullMarked;
