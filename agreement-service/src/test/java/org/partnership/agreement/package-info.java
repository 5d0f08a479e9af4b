/** Tests. */
@NullMarked
package org.partnership.agreement;

import org.jspecify.annotations.NullMarked;
