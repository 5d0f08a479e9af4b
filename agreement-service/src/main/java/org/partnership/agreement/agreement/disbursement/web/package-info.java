/** /api/disbursements and those of an agreement. */
@NullMarked
package org.partnership.agreement.agreement.disbursement.web;

import org.jspecify.annotations.NullMarked;
