package org.partnership.agreement.programme.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.programme.domain.Activity;
import org.partnership.agreement.programme.domain.Output;
import org.partnership.agreement.programme.domain.Quarter;
import org.partnership.kit.web.PlainText;

/** An output with its indicators and activities, as requests and answers carry it. */
record OutputBody(
    @NotNull @PlainText(max = 40) String code,
    @NotNull @PlainText(max = 500) String title,
    @Size(max = 100) @Nullable List<@NotNull @Valid IndicatorBody> indicators,
    @Size(max = 200) @Nullable List<@NotNull @Valid ActivityBody> activities) {

  /** An activity. */
  record ActivityBody(
      @NotNull @PlainText(max = 40) String code,
      @NotNull @PlainText(max = 500) String title,
      @Size(max = 80) @Nullable List<@NotNull @Valid QuarterBody> quarters,
      @Valid @Nullable AmountBody budget) {}

  /** A quarter of a calendar year. */
  record QuarterBody(@Min(1946) @Max(2199) int year, @Min(1) @Max(4) int quarter) {}

  static OutputBody of(Output output) {
    return new OutputBody(
        output.code(),
        output.title(),
        output.indicators().stream().map(IndicatorBody::of).toList(),
        output.activities().stream()
            .map(
                a ->
                    new ActivityBody(
                        a.code(),
                        a.title(),
                        a.quarters().stream()
                            .map(q -> new QuarterBody(q.year(), q.quarter()))
                            .toList(),
                        AmountBody.of(a.budget())))
            .toList());
  }

  Output read(ReadingBody reading, String currency, String at) {
    return new Output(
        code.strip(),
        title.strip(),
        reading.all(indicators, at + "/indicators", (i, p) -> i.read()),
        reading.all(
            activities,
            at + "/activities",
            (a, p) ->
                new Activity(
                    a.code().strip(),
                    a.title().strip(),
                    reading.all(a.quarters(), p, (q, unused) -> new Quarter(q.year(), q.quarter())),
                    reading.money(a.budget(), currency, p + "/budget"))));
  }
}
