/** What is kept of every change. */
@NullMarked
package org.partnership.agreement.history;

import org.jspecify.annotations.NullMarked;
