/** The rules of a space: L-3, who sees what (L-4), conclusions and commitments. */
@NullMarked
package org.partnership.consultation.space.domain;

import org.jspecify.annotations.NullMarked;
