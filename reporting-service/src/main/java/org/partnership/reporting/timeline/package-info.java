/** What happened to a thing, told for people. */
@NullMarked
package org.partnership.reporting.timeline;

import org.jspecify.annotations.NullMarked;
