/** A service as small as can be, to prove the kit with. */
@NullMarked
package org.partnership.kit.sample;

import org.jspecify.annotations.NullMarked;
