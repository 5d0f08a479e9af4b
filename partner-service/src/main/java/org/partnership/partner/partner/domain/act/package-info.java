/** Who acts, and what of that is kept. */
@NullMarked
package org.partnership.partner.partner.domain.act;

import org.jspecify.annotations.NullMarked;
