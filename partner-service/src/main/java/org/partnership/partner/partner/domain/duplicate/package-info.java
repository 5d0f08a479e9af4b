/** What has been decided about partners that look like one organisation (P-2). */
@NullMarked
package org.partnership.partner.partner.domain.duplicate;

import org.jspecify.annotations.NullMarked;
