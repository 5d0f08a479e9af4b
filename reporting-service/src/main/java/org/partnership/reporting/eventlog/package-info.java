/** Every event ever read, as the timeline and the feed give it out again. */
@NullMarked
package org.partnership.reporting.eventlog;

import org.jspecify.annotations.NullMarked;
