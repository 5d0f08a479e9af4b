/** Reporting: what all that happened comes to. A package per concern. */
@NullMarked
package org.partnership.reporting;

import org.jspecify.annotations.NullMarked;
