/** /api/eligibility. */
@NullMarked
package org.partnership.agreement.eligibility.web;

import org.jspecify.annotations.NullMarked;
