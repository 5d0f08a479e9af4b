/** Programme documents: what they say, their life, how they follow their agreement. */
@NullMarked
package org.partnership.agreement.programme.domain;

import org.jspecify.annotations.NullMarked;
