/** What is known here of a partner. */
@NullMarked
package org.partnership.agreement.partner.domain;

import org.jspecify.annotations.NullMarked;
