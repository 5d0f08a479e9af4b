/** Who calls: bearer tokens are checked here, and again in each service. */
@NullMarked
package org.partnership.gateway.token;

import org.jspecify.annotations.NullMarked;
