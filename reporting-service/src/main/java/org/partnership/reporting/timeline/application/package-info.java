/** Reading and telling it. */
@NullMarked
package org.partnership.reporting.timeline.application;

import org.jspecify.annotations.NullMarked;
