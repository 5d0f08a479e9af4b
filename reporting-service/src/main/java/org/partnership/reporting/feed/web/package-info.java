/** Both through the API. */
@NullMarked
package org.partnership.reporting.feed.web;

import org.jspecify.annotations.NullMarked;
