package org.partnership.agreement.programme.domain;

import org.jspecify.annotations.Nullable;

/**
 * A value of an indicator, in plain decimals: either a number, or the two parts of a ratio.
 *
 * @param value of a {@link Measure#NUMBER}
 * @param numerator of a {@link Measure#RATIO}
 * @param denominator of a {@link Measure#RATIO}
 */
public record Quantity(
    @Nullable String value, @Nullable String numerator, @Nullable String denominator) {}
