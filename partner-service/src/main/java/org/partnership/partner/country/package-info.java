/** Countries by ISO 3166. */
@NullMarked
package org.partnership.partner.country;

import org.jspecify.annotations.NullMarked;
