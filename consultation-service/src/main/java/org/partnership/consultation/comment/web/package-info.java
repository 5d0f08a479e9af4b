/** Comments over HTTP. */
@NullMarked
package org.partnership.consultation.comment.web;

import org.jspecify.annotations.NullMarked;
