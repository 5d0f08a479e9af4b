/** What committees do with what is in review. */
@NullMarked
package org.partnership.agreement.agreement.review.application;

import org.jspecify.annotations.NullMarked;
