/** Correlation and traces from HTTP through outbox and Kafka to the projection. */
@NullMarked
package org.partnership.kit.observe;

import org.jspecify.annotations.NullMarked;
