/** The gateway over real HTTP, between callers and made-up services. */
@NullMarked
package org.partnership.gateway;

import org.jspecify.annotations.NullMarked;
