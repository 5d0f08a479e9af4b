/** Agreements on their way, and where they are stuck. */
@NullMarked
package org.partnership.reporting.pipeline;

import org.jspecify.annotations.NullMarked;
