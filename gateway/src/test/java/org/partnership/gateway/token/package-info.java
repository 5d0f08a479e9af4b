@NullMarked
package org.partnership.gateway.token;

import org.jspecify.annotations.NullMarked;
