/** The rules of a question. */
@NullMarked
package org.partnership.consultation.question.domain;

import org.jspecify.annotations.NullMarked;
