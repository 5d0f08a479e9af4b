/** Declared emergencies. */
@NullMarked
package org.partnership.agreement.emergency.domain;

import org.jspecify.annotations.NullMarked;
