/** Tests of what is read of agreements. */
@NullMarked
package org.partnership.partner.agreement.messaging;

import org.jspecify.annotations.NullMarked;
