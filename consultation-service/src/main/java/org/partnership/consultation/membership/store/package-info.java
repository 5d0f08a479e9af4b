/** How memberships are kept and found. */
@NullMarked
package org.partnership.consultation.membership.store;

import org.jspecify.annotations.NullMarked;
