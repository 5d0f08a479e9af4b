/** The material itself, as the files under {@code /material} hold it. */
@NullMarked
package org.partnership.local.material.data;

import org.jspecify.annotations.NullMarked;
