@NullMarked
package org.partnership.gateway.edge;

import org.jspecify.annotations.NullMarked;
