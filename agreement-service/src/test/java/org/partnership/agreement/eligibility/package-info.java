/** Tests through the API. */
@NullMarked
package org.partnership.agreement.eligibility;

import org.jspecify.annotations.NullMarked;
