/** What can be done with programme documents. */
@NullMarked
package org.partnership.agreement.programme.application;

import org.jspecify.annotations.NullMarked;
