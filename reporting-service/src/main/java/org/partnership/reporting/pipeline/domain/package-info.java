/** Ages and medians: pure functions. */
@NullMarked
package org.partnership.reporting.pipeline.domain;

import org.jspecify.annotations.NullMarked;
