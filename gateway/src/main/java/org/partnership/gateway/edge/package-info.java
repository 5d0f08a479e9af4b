/** First contact: connection, path, correlation, headers in and out, the access log. */
@NullMarked
package org.partnership.gateway.edge;

import org.jspecify.annotations.NullMarked;
