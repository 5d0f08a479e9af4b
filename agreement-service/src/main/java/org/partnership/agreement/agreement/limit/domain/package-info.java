/** What signing an agreement takes of limits that span documents. */
@NullMarked
package org.partnership.agreement.agreement.limit.domain;

import org.jspecify.annotations.NullMarked;
