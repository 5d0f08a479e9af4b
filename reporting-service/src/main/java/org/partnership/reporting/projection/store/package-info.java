/** Generations of the projection, their documents, writing and reading them. */
@NullMarked
package org.partnership.reporting.projection.store;

import org.jspecify.annotations.NullMarked;
