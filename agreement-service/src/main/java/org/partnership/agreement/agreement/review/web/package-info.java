/** /api/agreements/{id}/review and /api/amendments/{id}/review. */
@NullMarked
package org.partnership.agreement.agreement.review.web;

import org.jspecify.annotations.NullMarked;
