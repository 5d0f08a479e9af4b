/** Who may do what in this service: the annex of the domain description as one table. */
@NullMarked
package org.partnership.partner.access;

import org.jspecify.annotations.NullMarked;
