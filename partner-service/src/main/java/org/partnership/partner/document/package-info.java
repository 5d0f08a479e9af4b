/** Documents of partners: what their profile shows, and evidence of assessments (P-5). */
@NullMarked
package org.partnership.partner.document;

import org.jspecify.annotations.NullMarked;
