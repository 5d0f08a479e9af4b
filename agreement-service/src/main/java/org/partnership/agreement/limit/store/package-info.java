/** Where ledgers are kept. */
@NullMarked
package org.partnership.agreement.limit.store;

import org.jspecify.annotations.NullMarked;
