/** Raising, escalating and deciding flags. */
@NullMarked
package org.partnership.partner.flag.application;

import org.jspecify.annotations.NullMarked;
