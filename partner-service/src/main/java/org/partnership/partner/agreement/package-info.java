/** What this service knows of agreements: from their events alone. */
@NullMarked
package org.partnership.partner.agreement;

import org.jspecify.annotations.NullMarked;
