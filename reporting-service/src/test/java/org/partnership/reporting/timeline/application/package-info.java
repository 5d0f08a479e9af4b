/** Tests. */
@NullMarked
package org.partnership.reporting.timeline.application;

import org.jspecify.annotations.NullMarked;
