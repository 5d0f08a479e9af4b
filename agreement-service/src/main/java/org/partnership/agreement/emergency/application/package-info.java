/** What can be done with emergencies. */
@NullMarked
package org.partnership.agreement.emergency.application;

import org.jspecify.annotations.NullMarked;
