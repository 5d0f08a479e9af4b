/** What is known here of progress reports. */
@NullMarked
package org.partnership.agreement.report.domain;

import org.jspecify.annotations.NullMarked;
