@NullMarked
package org.partnership.agreement.agreement.amendment;

import org.jspecify.annotations.NullMarked;
