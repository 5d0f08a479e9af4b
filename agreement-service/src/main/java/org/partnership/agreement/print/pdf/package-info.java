/** Pages as PDF, in either writing direction. */
@NullMarked
package org.partnership.agreement.print.pdf;

import org.jspecify.annotations.NullMarked;
