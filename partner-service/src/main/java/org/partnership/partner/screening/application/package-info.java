/** Importing a list, holding the register against it, deciding about hits. */
@NullMarked
package org.partnership.partner.screening.application;

import org.jspecify.annotations.NullMarked;
