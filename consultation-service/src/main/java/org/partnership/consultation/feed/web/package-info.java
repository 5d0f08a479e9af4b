/** The feed over HTTP. */
@NullMarked
package org.partnership.consultation.feed.web;

import org.jspecify.annotations.NullMarked;
