/** The tree of offices that share the register. */
@NullMarked
package org.partnership.partner.office;

import org.jspecify.annotations.NullMarked;
