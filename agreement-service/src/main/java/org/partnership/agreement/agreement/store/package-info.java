/** Where agreements and their numbers are kept. */
@NullMarked
package org.partnership.agreement.agreement.store;

import org.jspecify.annotations.NullMarked;
