package org.partnership.agreement.programme.domain;

import org.jspecify.annotations.Nullable;

/**
 * An indicator in one place.
 *
 * @param place code of the place
 */
public record PlaceTarget(String place, @Nullable Quantity baseline, @Nullable Quantity target) {}
