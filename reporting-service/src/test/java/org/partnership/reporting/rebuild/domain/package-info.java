/** Tests. */
@NullMarked
package org.partnership.reporting.rebuild.domain;

import org.jspecify.annotations.NullMarked;
