/** What can be done with a partnership. */
@NullMarked
package org.partnership.agreement.partnership.application;

import org.jspecify.annotations.NullMarked;
