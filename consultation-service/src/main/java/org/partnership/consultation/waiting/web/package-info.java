/** Tasks and notifications over HTTP. */
@NullMarked
package org.partnership.consultation.waiting.web;

import org.jspecify.annotations.NullMarked;
