/** Loads the material of a new installation: {@link org.partnership.local.material.Loader}. */
@NullMarked
package org.partnership.local.material;

import org.jspecify.annotations.NullMarked;
