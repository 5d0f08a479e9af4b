/** Where country programmes are kept. */
@NullMarked
package org.partnership.agreement.countryprogramme.store;

import org.jspecify.annotations.NullMarked;
