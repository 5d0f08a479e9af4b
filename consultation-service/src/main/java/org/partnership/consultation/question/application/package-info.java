/** What is done with questions. */
@NullMarked
package org.partnership.consultation.question.application;

import org.jspecify.annotations.NullMarked;
