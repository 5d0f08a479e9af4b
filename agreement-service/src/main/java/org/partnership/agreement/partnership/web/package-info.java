/** /api/partnerships. */
@NullMarked
package org.partnership.agreement.partnership.web;

import org.jspecify.annotations.NullMarked;
