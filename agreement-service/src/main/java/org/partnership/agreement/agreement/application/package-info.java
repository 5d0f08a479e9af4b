/** What can be done with an agreement. */
@NullMarked
package org.partnership.agreement.agreement.application;

import org.jspecify.annotations.NullMarked;
