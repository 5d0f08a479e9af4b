/** Review committees of offices. */
@NullMarked
package org.partnership.agreement.committee.domain;

import org.jspecify.annotations.NullMarked;
