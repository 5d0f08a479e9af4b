/** Starting, filling, comparing, accepting, switching. */
@NullMarked
package org.partnership.reporting.rebuild.application;

import org.jspecify.annotations.NullMarked;
