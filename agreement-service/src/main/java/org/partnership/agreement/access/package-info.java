/** Who may do and see what here, and the offices it rests on. */
@NullMarked
package org.partnership.agreement.access;

import org.jspecify.annotations.NullMarked;
