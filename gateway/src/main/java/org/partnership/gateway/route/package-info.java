/** Which path belongs to which service: one table, looked up by the path's first segment. */
@NullMarked
package org.partnership.gateway.route;

import org.jspecify.annotations.NullMarked;
