@NullMarked
package org.partnership.agreement.print;

import org.jspecify.annotations.NullMarked;
