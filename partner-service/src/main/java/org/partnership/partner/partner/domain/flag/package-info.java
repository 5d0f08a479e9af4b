/** Flags on a partner (P-4). */
@NullMarked
package org.partnership.partner.partner.domain.flag;

import org.jspecify.annotations.NullMarked;
