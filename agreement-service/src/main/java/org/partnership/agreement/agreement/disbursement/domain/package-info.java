/** Money under an agreement: planned, requested, certified, released, liquidated. */
@NullMarked
package org.partnership.agreement.agreement.disbursement.domain;

import org.jspecify.annotations.NullMarked;
