/** Likely duplicates among partners, how they are settled, and merges (P-2). */
@NullMarked
package org.partnership.partner.duplicate;

import org.jspecify.annotations.NullMarked;
