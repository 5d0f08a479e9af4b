/** What waits for a caller, and what a caller is told. */
@NullMarked
package org.partnership.partner.task;

import org.jspecify.annotations.NullMarked;
