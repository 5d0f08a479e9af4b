/** Building the projection anew from the events alone, while it serves. */
@NullMarked
package org.partnership.reporting.rebuild;

import org.jspecify.annotations.NullMarked;
