@NullMarked
package org.partnership.agreement.limit.application;

import org.jspecify.annotations.NullMarked;
