/** Limits that span documents, and the ledger that keeps each. */
@NullMarked
package org.partnership.agreement.limit.domain;

import org.jspecify.annotations.NullMarked;
