/** Real processes halted at each kind of point, and what the next start makes of it. */
@NullMarked
package org.partnership.bench.halt;

import org.jspecify.annotations.NullMarked;
