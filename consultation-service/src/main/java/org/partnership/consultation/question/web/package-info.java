/** Questions over HTTP. */
@NullMarked
package org.partnership.consultation.question.web;

import org.jspecify.annotations.NullMarked;
