/** Reads agreements.events. */
@NullMarked
package org.partnership.partner.agreement.messaging;

import org.jspecify.annotations.NullMarked;
