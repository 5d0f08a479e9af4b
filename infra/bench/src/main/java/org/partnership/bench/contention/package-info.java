/** Many writers on few aggregates from several instances, and what became of every version. */
@NullMarked
package org.partnership.bench.contention;

import org.jspecify.annotations.NullMarked;
