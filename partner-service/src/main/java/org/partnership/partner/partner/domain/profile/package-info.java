/** What a partner says about itself, and the names by which it is found (P-1). */
@NullMarked
package org.partnership.partner.partner.domain.profile;

import org.jspecify.annotations.NullMarked;
