/** Tests through the API. */
@NullMarked
package org.partnership.agreement.partnership;

import org.jspecify.annotations.NullMarked;
