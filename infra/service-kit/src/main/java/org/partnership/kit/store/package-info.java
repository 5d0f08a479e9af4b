/** One document per aggregate: state, version and outbox in one atomic write. */
@NullMarked
package org.partnership.kit.store;

import org.jspecify.annotations.NullMarked;
