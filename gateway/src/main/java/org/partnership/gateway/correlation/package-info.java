/** The one name of a request in every log, problem and service it passes. */
@NullMarked
package org.partnership.gateway.correlation;

import org.jspecify.annotations.NullMarked;
