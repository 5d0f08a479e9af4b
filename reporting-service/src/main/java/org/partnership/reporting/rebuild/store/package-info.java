/** Where rebuilds are kept. */
@NullMarked
package org.partnership.reporting.rebuild.store;

import org.jspecify.annotations.NullMarked;
