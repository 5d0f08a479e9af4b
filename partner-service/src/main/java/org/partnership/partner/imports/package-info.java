/** P-10: bulk import of partners from files. */
@NullMarked
package org.partnership.partner.imports;

import org.jspecify.annotations.NullMarked;
