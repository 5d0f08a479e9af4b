/** Where a partner resembles somebody on a sanctions list, and what headquarters says (P-3). */
@NullMarked
package org.partnership.partner.partner.domain.screening;

import org.jspecify.annotations.NullMarked;
