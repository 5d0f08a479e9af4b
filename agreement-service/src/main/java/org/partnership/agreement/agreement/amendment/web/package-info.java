/** /api/amendments and those of an agreement. */
@NullMarked
package org.partnership.agreement.agreement.amendment.web;

import org.jspecify.annotations.NullMarked;
