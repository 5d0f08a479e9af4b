/** Where lists are kept. */
@NullMarked
package org.partnership.partner.screening.store;

import org.jspecify.annotations.NullMarked;
