@NullMarked
package org.partnership.gateway.problem;

import org.jspecify.annotations.NullMarked;
