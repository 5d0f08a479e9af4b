package org.partnership.agreement.programme.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an output is told to have come about.
 *
 * @param code within the document
 * @param overPlaces how the values of places make the value of a period
 * @param overPeriods how the values of periods make the value of the whole
 * @param disaggregation what values are broken down by, at most three
 * @param places where it is measured
 */
public record Indicator(
    String code,
    String title,
    String unit,
    Measure measure,
    @Nullable Quantity baseline,
    Quantity target,
    @Nullable String meansOfVerification,
    Aggregation overPlaces,
    Aggregation overPeriods,
    List<Dimension> disaggregation,
    List<PlaceTarget> places) {

  public Indicator {
    disaggregation = List.copyOf(disaggregation);
    places = List.copyOf(places);
  }
}
