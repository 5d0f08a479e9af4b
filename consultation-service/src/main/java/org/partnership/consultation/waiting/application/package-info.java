/** Tasks and notifications, found by asking the aggregates. */
@NullMarked
package org.partnership.consultation.waiting.application;

import org.jspecify.annotations.NullMarked;
