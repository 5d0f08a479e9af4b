/** Readings of partners. */
@NullMarked
package org.partnership.agreement.partner.store;

import org.jspecify.annotations.NullMarked;
