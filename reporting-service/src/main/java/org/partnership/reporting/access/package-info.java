/** Who may do what here, and which things a caller may see: the annex as one table. */
@NullMarked
package org.partnership.reporting.access;

import org.jspecify.annotations.NullMarked;
