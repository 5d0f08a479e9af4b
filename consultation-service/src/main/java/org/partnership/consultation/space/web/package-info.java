/** Spaces over HTTP. */
@NullMarked
package org.partnership.consultation.space.web;

import org.jspecify.annotations.NullMarked;
