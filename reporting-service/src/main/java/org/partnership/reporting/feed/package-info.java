/** Events for others: the catalogue of what is published and a feed with a cursor. */
@NullMarked
package org.partnership.reporting.feed;

import org.jspecify.annotations.NullMarked;
