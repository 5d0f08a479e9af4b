/** Agreements as people read and sign them on paper. */
@NullMarked
package org.partnership.agreement.print.application;

import org.jspecify.annotations.NullMarked;
