/** Tests. */
@NullMarked
package org.partnership.reporting.pipeline.domain;

import org.jspecify.annotations.NullMarked;
