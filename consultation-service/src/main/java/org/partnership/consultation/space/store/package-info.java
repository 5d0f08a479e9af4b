/** How spaces are kept and found. */
@NullMarked
package org.partnership.consultation.space.store;

import org.jspecify.annotations.NullMarked;
