/** Reading the feed without missing or repeating. */
@NullMarked
package org.partnership.consultation.feed.application;

import org.jspecify.annotations.NullMarked;
