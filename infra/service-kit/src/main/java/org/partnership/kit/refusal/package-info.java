/** Refusals as values: what, why, by which rule, and what would help. */
@NullMarked
package org.partnership.kit.refusal;

import org.jspecify.annotations.NullMarked;
