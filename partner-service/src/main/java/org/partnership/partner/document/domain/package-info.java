/** What documents of a partner are and what happens to them. */
@NullMarked
package org.partnership.partner.document.domain;

import org.jspecify.annotations.NullMarked;
