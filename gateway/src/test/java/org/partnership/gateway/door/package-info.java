@NullMarked
package org.partnership.gateway.door;

import org.jspecify.annotations.NullMarked;
