/** Checks of the published contracts. */
@NullMarked
package org.partnership.contracts;

import org.jspecify.annotations.NullMarked;
