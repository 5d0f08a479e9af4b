/** Where offices are kept, and the tree that access is decided by. */
@NullMarked
package org.partnership.partner.office.store;

import org.jspecify.annotations.NullMarked;
