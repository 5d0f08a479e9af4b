/** Who did what, when and why, as every aggregate keeps it of itself. */
@NullMarked
package org.partnership.consultation.audit;

import org.jspecify.annotations.NullMarked;
