/** Every refusal of the gateway's own, as RFC 9457 problem details in the caller's language. */
@NullMarked
package org.partnership.gateway.problem;

import org.jspecify.annotations.NullMarked;
