/** What the calendar brings: reminders, and finding what is due where an office is. */
@NullMarked
package org.partnership.agreement.calendar;

import org.jspecify.annotations.NullMarked;
