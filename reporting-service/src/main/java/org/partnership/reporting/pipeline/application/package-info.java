/** Asking for it. */
@NullMarked
package org.partnership.reporting.pipeline.application;

import org.jspecify.annotations.NullMarked;
