@NullMarked
package org.partnership.testing.hostile;

import org.jspecify.annotations.NullMarked;
