/** Looking through the register for matches and gaps. */
@NullMarked
package org.partnership.partner.mapping.application;

import org.jspecify.annotations.NullMarked;
