/** Amendments: copied from the version in force, applied only onto it. */
@NullMarked
package org.partnership.agreement.agreement.amendment.domain;

import org.jspecify.annotations.NullMarked;
