/** Tests through the API. */
@NullMarked
package org.partnership.agreement.agreement;

import org.jspecify.annotations.NullMarked;
