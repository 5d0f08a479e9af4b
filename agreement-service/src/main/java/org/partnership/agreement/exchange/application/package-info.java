/** What can be done with exchange rates. */
@NullMarked
package org.partnership.agreement.exchange.application;

import org.jspecify.annotations.NullMarked;
