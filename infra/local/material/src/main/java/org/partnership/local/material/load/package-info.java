/** The order of things: what is loaded when, by whom, and what is already done. */
@NullMarked
package org.partnership.local.material.load;

import org.jspecify.annotations.NullMarked;
