/** What can be done with amendments. */
@NullMarked
package org.partnership.agreement.agreement.amendment.application;

import org.jspecify.annotations.NullMarked;
