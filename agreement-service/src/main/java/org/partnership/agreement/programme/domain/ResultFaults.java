package org.partnership.agreement.programme.domain;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is wrong with outputs, their indicators and activities, and the places they name. */
final class ResultFaults {

  /** Over all outputs; fifteen indicators and a hundred activities are usual. */
  private static final int INDICATORS_MAX = 300;

  private static final int ACTIVITIES_MAX = 500;

  private final Content content;
  private final Faults faults;
  private final Faults.Codes places;
  private final Faults.Codes indicators;

  private ResultFaults(Content content, Faults faults) {
    this.content = content;
    this.faults = faults;
    this.places = faults.codes();
    this.indicators = faults.codes();
  }

  static void find(Content content, Faults faults) {
    new ResultFaults(content, faults).find();
  }

  private void find() {
    for (int i = 0; i < content.places().size(); i++) {
      places.add(content.places().get(i).code(), "/places/" + i + "/code");
    }
    Faults.Codes outputs = faults.codes();
    for (int i = 0; i < content.outputs().size(); i++) {
      Output output = content.outputs().get(i);
      String at = "/outputs/" + i;
      outputs.add(output.code(), at + "/code");
      for (int j = 0; j < output.indicators().size(); j++) {
        indicator(output.indicators().get(j), at + "/indicators/" + j);
      }
      for (int j = 0; j < output.activities().size(); j++) {
        quarters(output.activities().get(j).quarters(), at + "/activities/" + j + "/quarters/");
      }
    }
    tooMany(content.indicators().count(), INDICATORS_MAX);
    tooMany(content.activities().count(), ACTIVITIES_MAX);
  }

  private void tooMany(long count, int max) {
    if (count > max) {
      faults.add("/outputs", "too-many-in-document", count, max);
    }
  }

  private void indicator(Indicator indicator, String at) {
    indicators.add(indicator.code(), at + "/code");
    quantity(indicator.measure(), indicator.baseline(), at + "/baseline");
    quantity(indicator.measure(), indicator.target(), at + "/target");
    if (indicator.measure() == Measure.RATIO) {
      average(indicator.overPlaces(), at + "/overPlaces");
      average(indicator.overPeriods(), at + "/overPeriods");
    }
    Faults.Codes dimensions = faults.codes();
    for (int i = 0; i < indicator.disaggregation().size(); i++) {
      Dimension dimension = indicator.disaggregation().get(i);
      String here = at + "/disaggregation/" + i;
      dimensions.add(dimension.name(), here + "/name");
      Faults.Codes values = faults.codes();
      for (int j = 0; j < dimension.values().size(); j++) {
        values.add(dimension.values().get(j), here + "/values/" + j);
      }
    }
    Faults.Codes targets = faults.codes();
    for (int i = 0; i < indicator.places().size(); i++) {
      PlaceTarget target = indicator.places().get(i);
      String here = at + "/places/" + i;
      targets.add(target.place(), here + "/place");
      places.require(target.place(), here + "/place");
      quantity(indicator.measure(), target.baseline(), here + "/baseline");
      quantity(indicator.measure(), target.target(), here + "/target");
    }
  }

  /** The average of ratios is no ratio of anything: they add up by their parts. */
  private void average(Aggregation how, String at) {
    if (how == Aggregation.AVERAGE) {
      faults.add(at, "ratio-averaged");
    }
  }

  private void quantity(Measure measure, @Nullable Quantity quantity, String at) {
    if (quantity == null) {
      return;
    }
    boolean number = quantity.value() != null;
    boolean parts = quantity.numerator() != null || quantity.denominator() != null;
    switch (measure) {
      case NUMBER -> {
        if (!number || parts) {
          faults.add(at, "quantity-not-number");
        }
      }
      case RATIO -> {
        String denominator = quantity.denominator();
        if (number || quantity.numerator() == null || denominator == null) {
          faults.add(at, "quantity-not-ratio");
        } else if (new BigDecimal(denominator).signum() <= 0) {
          faults.add(at + "/denominator", "denominator-not-positive", denominator);
        }
      }
    }
  }

  private void quarters(List<Quarter> quarters, String at) {
    Set<Quarter> seen = new HashSet<>();
    for (int i = 0; i < quarters.size(); i++) {
      Quarter quarter = quarters.get(i);
      if (!seen.add(quarter)) {
        faults.add(at + i, "quarter-twice", Integer.toString(quarter.year()), quarter.quarter());
      }
      if (quarter.last().isBefore(content.startDate())
          || quarter.first().isAfter(content.endDate())) {
        faults.add(
            at + i,
            "quarter-outside",
            Integer.toString(quarter.year()),
            quarter.quarter(),
            content.startDate(),
            content.endDate());
      }
    }
  }
}
