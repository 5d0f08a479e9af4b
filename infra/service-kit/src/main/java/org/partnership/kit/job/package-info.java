/** Long-running requests: persisted, resumable, with progress. */
@NullMarked
package org.partnership.kit.job;

import org.jspecify.annotations.NullMarked;
