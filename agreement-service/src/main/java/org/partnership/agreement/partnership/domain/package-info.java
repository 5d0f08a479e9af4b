/** The partnership and the partnering cycle (C-1, C-2). */
@NullMarked
package org.partnership.agreement.partnership.domain;

import org.jspecify.annotations.NullMarked;
