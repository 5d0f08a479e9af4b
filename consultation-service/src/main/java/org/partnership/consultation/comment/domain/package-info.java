/** The rules of comments and reactions: L-1, R-1, three levels, fifteen minutes. */
@NullMarked
package org.partnership.consultation.comment.domain;

import org.jspecify.annotations.NullMarked;
