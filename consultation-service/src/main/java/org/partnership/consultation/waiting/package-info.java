/** What waits for a caller and what a caller is told. */
@NullMarked
package org.partnership.consultation.waiting;

import org.jspecify.annotations.NullMarked;
