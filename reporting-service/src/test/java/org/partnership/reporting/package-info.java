/** Tests of the whole service. */
@NullMarked
package org.partnership.reporting;

import org.jspecify.annotations.NullMarked;
