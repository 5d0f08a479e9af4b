/** Tasks and notifications, derived from the register. */
@NullMarked
package org.partnership.partner.task.application;

import org.jspecify.annotations.NullMarked;
