@NullMarked
package org.partnership.agreement.agreement.amendment.domain;

import org.jspecify.annotations.NullMarked;
