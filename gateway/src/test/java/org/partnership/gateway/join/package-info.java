@NullMarked
package org.partnership.gateway.join;

import org.jspecify.annotations.NullMarked;
