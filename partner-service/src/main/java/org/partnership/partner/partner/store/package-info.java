/** Where partners are kept and how they are found. */
@NullMarked
package org.partnership.partner.partner.store;

import org.jspecify.annotations.NullMarked;
