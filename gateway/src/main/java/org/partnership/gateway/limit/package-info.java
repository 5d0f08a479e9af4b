/** How much one caller may ask for: rate and body size. */
@NullMarked
package org.partnership.gateway.limit;

import org.jspecify.annotations.NullMarked;
