@NullMarked
package org.partnership.agreement.agreement.review;

import org.jspecify.annotations.NullMarked;
