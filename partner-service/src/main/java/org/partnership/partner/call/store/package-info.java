/** Where calls and applications are kept. */
@NullMarked
package org.partnership.partner.call.store;

import org.jspecify.annotations.NullMarked;
