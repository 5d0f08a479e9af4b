/** Where partnerships and evaluations of them are kept. */
@NullMarked
package org.partnership.agreement.partnership.store;

import org.jspecify.annotations.NullMarked;
