@NullMarked
package org.partnership.local.broker;

import org.jspecify.annotations.NullMarked;
