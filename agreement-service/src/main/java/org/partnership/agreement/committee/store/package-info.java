/** Where committees are kept. */
@NullMarked
package org.partnership.agreement.committee.store;

import org.jspecify.annotations.NullMarked;
