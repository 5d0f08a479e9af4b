/**
 * What happens to every request, in order: path, origin, caller, limits, service; and the headers,
 * metrics, trace and log line of every answer.
 */
@NullMarked
package org.partnership.gateway.door;

import org.jspecify.annotations.NullMarked;
