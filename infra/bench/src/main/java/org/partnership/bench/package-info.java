/** The proof that nothing is lost, and what it costs: one command for each. */
@NullMarked
package org.partnership.bench;

import org.jspecify.annotations.NullMarked;
