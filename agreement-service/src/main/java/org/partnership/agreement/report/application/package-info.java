/** Whether progress reports stand in the way of payments. */
@NullMarked
package org.partnership.agreement.report.application;

import org.jspecify.annotations.NullMarked;
