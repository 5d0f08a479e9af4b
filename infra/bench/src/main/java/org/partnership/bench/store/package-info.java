/** What the local store does at the platform's size. */
@NullMarked
package org.partnership.bench.store;

import org.jspecify.annotations.NullMarked;
