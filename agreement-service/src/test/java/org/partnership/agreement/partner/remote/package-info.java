/** Tests. */
@NullMarked
package org.partnership.agreement.partner.remote;

import org.jspecify.annotations.NullMarked;
