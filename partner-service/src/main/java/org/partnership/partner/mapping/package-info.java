/** P-9: who complements a stated need, and what of a country's needs nobody covers. */
@NullMarked
package org.partnership.partner.mapping;

import org.jspecify.annotations.NullMarked;
