/** The way to a service and back: headers, connection pools, time limits, breakers, bulkheads. */
@NullMarked
package org.partnership.gateway.backend;

import org.jspecify.annotations.NullMarked;
