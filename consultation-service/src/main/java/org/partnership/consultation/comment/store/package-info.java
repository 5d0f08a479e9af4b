/** How comments and reactions are kept and found. */
@NullMarked
package org.partnership.consultation.comment.store;

import org.jspecify.annotations.NullMarked;
