/** Reads the events of progress reports. */
@NullMarked
package org.partnership.agreement.report.messaging;

import org.jspecify.annotations.NullMarked;
