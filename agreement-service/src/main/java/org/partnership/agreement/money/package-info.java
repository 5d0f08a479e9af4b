/** Exact sums. */
@NullMarked
package org.partnership.agreement.money;

import org.jspecify.annotations.NullMarked;
