/** What is asked in a space, in order and in parts. */
@NullMarked
package org.partnership.consultation.question;

import org.jspecify.annotations.NullMarked;
