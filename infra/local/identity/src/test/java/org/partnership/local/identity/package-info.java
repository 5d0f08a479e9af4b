@NullMarked
package org.partnership.local.identity;

import org.jspecify.annotations.NullMarked;
