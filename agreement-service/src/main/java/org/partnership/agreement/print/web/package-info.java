/** /api/agreements/{id}/content.pdf. */
@NullMarked
package org.partnership.agreement.print.web;

import org.jspecify.annotations.NullMarked;
