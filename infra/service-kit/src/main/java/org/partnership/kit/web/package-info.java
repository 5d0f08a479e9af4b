/** HTTP conventions: problem details, ETags, cursors, limits, merge patch. */
@NullMarked
package org.partnership.kit.web;

import org.jspecify.annotations.NullMarked;
