/** Flags on partners (P-4). */
@NullMarked
package org.partnership.partner.flag;

import org.jspecify.annotations.NullMarked;
