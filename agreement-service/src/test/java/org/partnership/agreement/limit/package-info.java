@NullMarked
package org.partnership.agreement.limit;

import org.jspecify.annotations.NullMarked;
