/** Lists: search text, sorting, counts. */
@NullMarked
package org.partnership.agreement.search;

import org.jspecify.annotations.NullMarked;
