/** Tests. */
@NullMarked
package org.partnership.agreement.agreement.domain;

import org.jspecify.annotations.NullMarked;
