@NullMarked
package org.partnership.agreement.exchange;

import org.jspecify.annotations.NullMarked;
