package org.partnership.agreement.programme.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.programme.domain.Aggregation;
import org.partnership.agreement.programme.domain.Dimension;
import org.partnership.agreement.programme.domain.Indicator;
import org.partnership.agreement.programme.domain.Measure;
import org.partnership.agreement.programme.domain.PlaceTarget;
import org.partnership.agreement.programme.domain.Quantity;
import org.partnership.kit.web.PlainText;

/**
 * An indicator as requests and answers carry it.
 *
 * @param measure left out: a number
 * @param overPlaces left out: sum
 * @param overPeriods left out: sum
 */
record IndicatorBody(
    @NotNull @PlainText(max = 40) String code,
    @NotNull @PlainText(max = 500) String title,
    @NotNull @PlainText(max = 100) String unit,
    @Nullable Measure measure,
    @Valid @Nullable QuantityBody baseline,
    @NotNull @Valid QuantityBody target,
    @PlainText(max = 1000) @Nullable String meansOfVerification,
    @Nullable Aggregation overPlaces,
    @Nullable Aggregation overPeriods,
    @Size(max = 3) @Nullable List<@NotNull @Valid DimensionBody> disaggregation,
    @Size(max = 300) @Nullable List<@NotNull @Valid PlaceTargetBody> places) {

  private static final String DECIMAL = "-?\\d{1,15}(\\.\\d{1,6})?";

  /** A value: a number, or a numerator and a denominator. */
  record QuantityBody(
      @Pattern(regexp = DECIMAL) @Nullable String value,
      @Pattern(regexp = DECIMAL) @Nullable String numerator,
      @Pattern(regexp = DECIMAL) @Nullable String denominator) {

    static @Nullable QuantityBody of(@Nullable Quantity quantity) {
      return quantity == null
          ? null
          : new QuantityBody(quantity.value(), quantity.numerator(), quantity.denominator());
    }

    static @Nullable Quantity read(@Nullable QuantityBody body) {
      return body == null ? null : body.read();
    }

    Quantity read() {
      return new Quantity(value, numerator, denominator);
    }
  }

  /** What values are broken down by. */
  record DimensionBody(
      @NotNull @PlainText(max = 100) String name,
      @NotNull @Size(min = 1, max = 30) List<@NotNull @PlainText(max = 100) String> values) {}

  /** The indicator in one place. */
  record PlaceTargetBody(
      @NotNull @PlainText(max = 40) String place,
      @Valid @Nullable QuantityBody baseline,
      @Valid @Nullable QuantityBody target) {}

  static IndicatorBody of(Indicator i) {
    return new IndicatorBody(
        i.code(),
        i.title(),
        i.unit(),
        i.measure(),
        QuantityBody.of(i.baseline()),
        new QuantityBody(i.target().value(), i.target().numerator(), i.target().denominator()),
        i.meansOfVerification(),
        i.overPlaces(),
        i.overPeriods(),
        i.disaggregation().stream().map(d -> new DimensionBody(d.name(), d.values())).toList(),
        i.places().stream()
            .map(
                p ->
                    new PlaceTargetBody(
                        p.place(), QuantityBody.of(p.baseline()), QuantityBody.of(p.target())))
            .toList());
  }

  Indicator read() {
    return new Indicator(
        code.strip(),
        title.strip(),
        unit.strip(),
        measure == null ? Measure.NUMBER : measure,
        QuantityBody.read(baseline),
        target.read(),
        meansOfVerification,
        overPlaces == null ? Aggregation.SUM : overPlaces,
        overPeriods == null ? Aggregation.SUM : overPeriods,
        disaggregation == null
            ? List.of()
            : disaggregation.stream().map(d -> new Dimension(d.name(), d.values())).toList(),
        places == null
            ? List.of()
            : places.stream()
                .map(
                    p ->
                        new PlaceTarget(
                            p.place(),
                            QuantityBody.read(p.baseline()),
                            QuantityBody.read(p.target())))
                .toList());
  }
}
