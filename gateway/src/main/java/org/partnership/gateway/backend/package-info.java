/** The way to a service: connection pools, time limits, circuit breakers, bulkheads. */
@NullMarked
package org.partnership.gateway.backend;

import org.jspecify.annotations.NullMarked;
