/** /api/agreements and /api/signatures. */
@NullMarked
package org.partnership.agreement.agreement.web;

import org.jspecify.annotations.NullMarked;
