@NullMarked
package org.partnership.gateway.route;

import org.jspecify.annotations.NullMarked;
