/** What can be done with disbursements. */
@NullMarked
package org.partnership.agreement.agreement.disbursement.application;

import org.jspecify.annotations.NullMarked;
