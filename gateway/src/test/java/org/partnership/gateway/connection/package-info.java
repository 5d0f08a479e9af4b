@NullMarked
package org.partnership.gateway.connection;

import org.jspecify.annotations.NullMarked;
