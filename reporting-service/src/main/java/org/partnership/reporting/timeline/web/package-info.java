/** The timeline through the API. */
@NullMarked
package org.partnership.reporting.timeline.web;

import org.jspecify.annotations.NullMarked;
