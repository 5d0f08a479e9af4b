/** Exchange rates by month, and sums over currencies. */
@NullMarked
package org.partnership.agreement.exchange.domain;

import org.jspecify.annotations.NullMarked;
