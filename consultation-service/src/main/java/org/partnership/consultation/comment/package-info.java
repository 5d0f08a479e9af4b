/** What is said in a space, and its moderation. */
@NullMarked
package org.partnership.consultation.comment;

import org.jspecify.annotations.NullMarked;
