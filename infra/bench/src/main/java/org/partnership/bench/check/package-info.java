/** Compares what was acknowledged with stores, topics and projections. */
@NullMarked
package org.partnership.bench.check;

import org.jspecify.annotations.NullMarked;
