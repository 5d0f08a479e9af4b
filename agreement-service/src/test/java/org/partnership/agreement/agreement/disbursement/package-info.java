@NullMarked
package org.partnership.agreement.agreement.disbursement;

import org.jspecify.annotations.NullMarked;
