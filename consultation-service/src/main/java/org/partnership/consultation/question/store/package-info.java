/** How questions are kept and found. */
@NullMarked
package org.partnership.consultation.question.store;

import org.jspecify.annotations.NullMarked;
