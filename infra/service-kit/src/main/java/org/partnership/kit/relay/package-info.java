/** Publishes what outboxes hold: relay token, batched acknowledgements, sweep after a death. */
@NullMarked
package org.partnership.kit.relay;

import org.jspecify.annotations.NullMarked;
