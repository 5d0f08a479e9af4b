/** The agreement service: partnerships and agreements. */
@NullMarked
package org.partnership.agreement;

import org.jspecify.annotations.NullMarked;
