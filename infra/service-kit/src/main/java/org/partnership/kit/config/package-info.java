/** Wires the kit into a service. */
@NullMarked
package org.partnership.kit.config;

import org.jspecify.annotations.NullMarked;
