/** Reads the events of reporting-service. */
@NullMarked
package org.partnership.agreement.partnership.messaging;

import org.jspecify.annotations.NullMarked;
