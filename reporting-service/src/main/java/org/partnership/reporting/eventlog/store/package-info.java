/** The log's documents and their gap-safe numbering. */
@NullMarked
package org.partnership.reporting.eventlog.store;

import org.jspecify.annotations.NullMarked;
