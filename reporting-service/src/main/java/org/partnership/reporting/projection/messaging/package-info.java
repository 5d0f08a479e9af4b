/** From records of the topics to the projection. */
@NullMarked
package org.partnership.reporting.projection.messaging;

import org.jspecify.annotations.NullMarked;
