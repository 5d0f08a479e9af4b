/** The life of a rebuild. */
@NullMarked
package org.partnership.reporting.rebuild.domain;

import org.jspecify.annotations.NullMarked;
