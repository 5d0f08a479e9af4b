/** Where imports and their rows are kept. */
@NullMarked
package org.partnership.partner.imports.store;

import org.jspecify.annotations.NullMarked;
