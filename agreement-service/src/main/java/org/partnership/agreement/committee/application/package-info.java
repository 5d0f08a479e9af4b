/** What can be done with committees. */
@NullMarked
package org.partnership.agreement.committee.application;

import org.jspecify.annotations.NullMarked;
