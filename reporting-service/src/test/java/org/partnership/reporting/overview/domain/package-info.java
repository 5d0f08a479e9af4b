/** Tests. */
@NullMarked
package org.partnership.reporting.overview.domain;

import org.jspecify.annotations.NullMarked;
