@NullMarked
package org.partnership.agreement.programme.domain;

import org.jspecify.annotations.NullMarked;
