/** Tests. */
@NullMarked
package org.partnership.agreement.partnership.domain;

import org.jspecify.annotations.NullMarked;
