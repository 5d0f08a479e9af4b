/** Who calls, from where, and what they may do: one table that enforces and explains. */
@NullMarked
package org.partnership.kit.security;

import org.jspecify.annotations.NullMarked;
