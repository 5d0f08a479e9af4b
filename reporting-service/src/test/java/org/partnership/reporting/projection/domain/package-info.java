/** Tests. */
@NullMarked
package org.partnership.reporting.projection.domain;

import org.jspecify.annotations.NullMarked;
