/** One request on its way through the gateway. */
@NullMarked
package org.partnership.gateway.visit;

import org.jspecify.annotations.NullMarked;
