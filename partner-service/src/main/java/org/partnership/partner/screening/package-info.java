/** Sanctions lists and whoever in the register looks like somebody on them (P-3). */
@NullMarked
package org.partnership.partner.screening;

import org.jspecify.annotations.NullMarked;
