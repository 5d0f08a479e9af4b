/** Reserving under a limit, confirming, sweeping what was abandoned. */
@NullMarked
package org.partnership.agreement.limit.application;

import org.jspecify.annotations.NullMarked;
