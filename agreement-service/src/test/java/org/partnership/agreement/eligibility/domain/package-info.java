/** Tests. */
@NullMarked
package org.partnership.agreement.eligibility.domain;

import org.jspecify.annotations.NullMarked;
