@NullMarked
package org.partnership.agreement.limit.domain;

import org.jspecify.annotations.NullMarked;
