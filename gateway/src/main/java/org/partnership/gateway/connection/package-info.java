/**
 * What happens on a connection before a request is one: malformed input, overload, forwarding
 * proxies.
 */
@NullMarked
package org.partnership.gateway.connection;

import org.jspecify.annotations.NullMarked;
