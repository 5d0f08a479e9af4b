/** Asking after partners. */
@NullMarked
package org.partnership.agreement.partner.application;

import org.jspecify.annotations.NullMarked;
