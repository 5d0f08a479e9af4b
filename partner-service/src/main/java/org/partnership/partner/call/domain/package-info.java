/** Calls and applications: what may be done when, and by whom not. */
@NullMarked
package org.partnership.partner.call.domain;

import org.jspecify.annotations.NullMarked;
