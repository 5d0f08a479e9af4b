@NullMarked
package org.partnership.agreement.programme;

import org.jspecify.annotations.NullMarked;
