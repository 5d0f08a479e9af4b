/** Spring Modulith's JDBC event publication registry beside the kit's outboxes. */
@NullMarked
package org.partnership.bench.modulith;

import org.jspecify.annotations.NullMarked;
