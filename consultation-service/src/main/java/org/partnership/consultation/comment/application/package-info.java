/** What is done with comments. */
@NullMarked
package org.partnership.consultation.comment.application;

import org.jspecify.annotations.NullMarked;
