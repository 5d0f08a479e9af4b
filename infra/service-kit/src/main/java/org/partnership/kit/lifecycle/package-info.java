/** State machines as data, and the life of the process itself. */
@NullMarked
package org.partnership.kit.lifecycle;

import org.jspecify.annotations.NullMarked;
