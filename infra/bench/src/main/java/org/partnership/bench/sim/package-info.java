/** The kit's own relay, sweep, store and inbox on a clock, a store and a broker that do as told. */
@NullMarked
package org.partnership.bench.sim;

import org.jspecify.annotations.NullMarked;
