@NullMarked
package org.partnership.gateway.limit;

import org.jspecify.annotations.NullMarked;
