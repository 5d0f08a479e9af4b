/** A partner: its life, holds, relations and history, as pure functions. */
@NullMarked
package org.partnership.partner.partner.domain;

import org.jspecify.annotations.NullMarked;
