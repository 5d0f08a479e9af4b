/** /api/exchange-rates. */
@NullMarked
package org.partnership.agreement.exchange.web;

import org.jspecify.annotations.NullMarked;
