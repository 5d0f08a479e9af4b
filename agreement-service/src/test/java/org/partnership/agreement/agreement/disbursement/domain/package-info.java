@NullMarked
package org.partnership.agreement.agreement.disbursement.domain;

import org.jspecify.annotations.NullMarked;
