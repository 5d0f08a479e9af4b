/** Members over HTTP. */
@NullMarked
package org.partnership.consultation.membership.web;

import org.jspecify.annotations.NullMarked;
