/** Reads the events of partner-service. */
@NullMarked
package org.partnership.agreement.partner.messaging;

import org.jspecify.annotations.NullMarked;
