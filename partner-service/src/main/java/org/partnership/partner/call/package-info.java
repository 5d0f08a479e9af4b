/** calls for expression of interest, and what partners hand in. */
@NullMarked
package org.partnership.partner.call;

import org.jspecify.annotations.NullMarked;
