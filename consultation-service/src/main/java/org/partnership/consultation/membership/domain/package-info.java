/** How people become members and cease to be. */
@NullMarked
package org.partnership.consultation.membership.domain;

import org.jspecify.annotations.NullMarked;
