/** Who belongs to a space. */
@NullMarked
package org.partnership.consultation.membership;

import org.jspecify.annotations.NullMarked;
