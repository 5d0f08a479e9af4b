/** Consultations: spaces, who belongs to them, what is asked and said, what comes of it. */
@NullMarked
package org.partnership.consultation;

import org.jspecify.annotations.NullMarked;
