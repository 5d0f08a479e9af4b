/** Tests. */
@NullMarked
package org.partnership.agreement.partner.messaging;

import org.jspecify.annotations.NullMarked;
