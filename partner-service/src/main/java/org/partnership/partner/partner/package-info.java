/** The shared register: one aggregate per partner. */
@NullMarked
package org.partnership.partner.partner;

import org.jspecify.annotations.NullMarked;
