/** Who is becoming a chapter of a headquarters, and whether it stays one meanwhile (P-1). */
@NullMarked
package org.partnership.partner.partner.domain.family;

import org.jspecify.annotations.NullMarked;
