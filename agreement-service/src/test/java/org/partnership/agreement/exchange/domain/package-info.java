@NullMarked
package org.partnership.agreement.exchange.domain;

import org.jspecify.annotations.NullMarked;
