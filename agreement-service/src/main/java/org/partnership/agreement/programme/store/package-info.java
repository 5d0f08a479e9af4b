/** Where programme documents are kept. */
@NullMarked
package org.partnership.agreement.programme.store;

import org.jspecify.annotations.NullMarked;
