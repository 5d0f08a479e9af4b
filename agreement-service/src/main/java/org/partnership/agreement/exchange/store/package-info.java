/** Where exchange rates are kept. */
@NullMarked
package org.partnership.agreement.exchange.store;

import org.jspecify.annotations.NullMarked;
