/** Where documents and their content are kept. */
@NullMarked
package org.partnership.partner.document.store;

import org.jspecify.annotations.NullMarked;
