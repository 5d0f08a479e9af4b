/** Tests. */
@NullMarked
package org.partnership.agreement.calendar;

import org.jspecify.annotations.NullMarked;
