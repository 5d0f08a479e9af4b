/** The space: its life from draft to closing with conclusions. */
@NullMarked
package org.partnership.consultation.space;

import org.jspecify.annotations.NullMarked;
