@NullMarked
package org.partnership.local.launcher;

import org.jspecify.annotations.NullMarked;
