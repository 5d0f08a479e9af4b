/** What the register publishes about a partner: nothing personal, nothing confidential. */
@NullMarked
package org.partnership.partner.partner.domain.event;

import org.jspecify.annotations.NullMarked;
