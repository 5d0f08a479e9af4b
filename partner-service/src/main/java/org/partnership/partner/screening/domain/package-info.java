/** Sanctions lists and their entries. */
@NullMarked
package org.partnership.partner.screening.domain;

import org.jspecify.annotations.NullMarked;
