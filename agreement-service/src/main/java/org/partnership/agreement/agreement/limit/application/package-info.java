/** Signing under limits that span documents. */
@NullMarked
package org.partnership.agreement.agreement.limit.application;

import org.jspecify.annotations.NullMarked;
