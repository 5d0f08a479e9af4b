/** Through the gateway, against the real processes. */
@NullMarked
package org.partnership.acceptance;

import org.jspecify.annotations.NullMarked;
