/** Where emergencies are kept. */
@NullMarked
package org.partnership.agreement.emergency.store;

import org.jspecify.annotations.NullMarked;
