@NullMarked
package org.partnership.gateway.backend;

import org.jspecify.annotations.NullMarked;
