package org.partnership.agreement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Programme documents as requests carry them. */
public final class Documents {

  private Documents() {}

  /**
   * A whole one: one output with two indicators in two places, one activity, two periods.
   *
   * @param officeCash what the office brings; the partner brings 1,000.00
   */
  public static Map<String, Object> whole(LocalDate start, LocalDate end, String officeCash) {
    String total =
        new java.math.BigDecimal(officeCash)
            .add(new java.math.BigDecimal("1000.00"))
            .toPlainString();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("title", "Youth clubs keep forty water points");
    body.put("startDate", start.toString());
    body.put("endDate", end.toString());
    body.put(
        "places",
        List.of(
            Map.of("code", "ML06", "name", "Mopti", "country", "ML"),
            Map.of("code", "ML07", "name", "Timbuktu", "country", "ML")));
    body.put("outputs", List.of(output(start, total)));
    body.put("budget", List.of(line("B1", "1.a", total)));
    body.put("contribution", Map.of("officeCash", usd(officeCash), "partner", usd("1000.00")));
    LocalDate middle = start.plusDays(ChronoUnit.DAYS.between(start, end) / 2);
    body.put("reportingPeriods", List.of(period(start, middle), period(middle.plusDays(1), end)));
    return body;
  }

  /** A small one for all of an agreement, for which the office brings everything. */
  public static Map<String, Object> small(JsonNode agreement) {
    LocalDate start = LocalDate.parse(agreement.path("startDate").asString());
    LocalDate end = LocalDate.parse(agreement.path("endDate").asString());
    Map<String, String> all =
        Map.of(
            "amount",
            agreement.path("amount").path("amount").asString(),
            "currency",
            agreement.path("amount").path("currency").asString());
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("title", "Spare parts");
    body.put("startDate", start.toString());
    body.put("endDate", end.toString());
    body.put("outputs", List.of(output(start, all, List.of(ratio("1.2")))));
    body.put(
        "budget",
        List.of(Map.of("code", "B1", "title", "Parts", "activity", "1.a", "amount", all)));
    body.put("contribution", Map.of("officeCash", all));
    body.put("reportingPeriods", List.of(period(start, end)));
    return body;
  }

  /** Another output. */
  public static Map<String, Object> output(LocalDate start, String budget) {
    return output(start, usd(budget), List.of(indicator("1.1"), ratio("1.2")));
  }

  private static Map<String, Object> output(
      LocalDate start, Map<String, String> budget, List<Map<String, Object>> indicators) {
    Map<String, Object> output = new LinkedHashMap<>();
    output.put("code", "1");
    output.put("title", "Forty water points are kept working");
    output.put("indicators", indicators);
    output.put(
        "activities",
        List.of(
            Map.of(
                "code",
                "1.a",
                "title",
                "Train the clubs",
                "quarters",
                List.of(
                    Map.of("year", start.getYear(), "quarter", (start.getMonthValue() + 2) / 3)),
                "budget",
                budget)));
    return output;
  }

  public static Map<String, Object> indicator(String code) {
    Map<String, Object> indicator = new LinkedHashMap<>();
    indicator.put("code", code);
    indicator.put("title", "Water points that work");
    indicator.put("unit", "water points");
    indicator.put("baseline", Map.of("value", "12"));
    indicator.put("target", Map.of("value", "40"));
    indicator.put("overPeriods", "LATEST");
    indicator.put(
        "disaggregation", List.of(Map.of("name", "kept by", "values", List.of("girls", "boys"))));
    indicator.put(
        "places",
        List.of(
            Map.of("place", "ML06", "target", Map.of("value", "25")),
            Map.of("place", "ML07", "target", Map.of("value", "15"))));
    return indicator;
  }

  private static Map<String, Object> ratio(String code) {
    Map<String, Object> indicator = new LinkedHashMap<>();
    indicator.put("code", code);
    indicator.put("title", "Girls among those who keep them");
    indicator.put("unit", "people");
    indicator.put("measure", "RATIO");
    indicator.put("target", Map.of("numerator", "60", "denominator", "120"));
    return indicator;
  }

  public static Map<String, Object> line(String code, String activity, String amount) {
    return Map.of("code", code, "title", "Trainers", "activity", activity, "amount", usd(amount));
  }

  public static Map<String, Object> period(LocalDate start, LocalDate end) {
    return Map.of(
        "startDate",
        start.toString(),
        "endDate",
        end.toString(),
        "dueOn",
        end.plusDays(30).toString());
  }

  public static Map<String, String> usd(String amount) {
    return Map.of("amount", amount, "currency", "USD");
  }

  /** So many places, so many indicators in each: as large as they get. */
  public static Map<String, Object> large(
      LocalDate start, LocalDate end, String officeCash, int indicators, int places) {
    Map<String, Object> body = whole(start, end, officeCash);
    List<Object> there = new ArrayList<>();
    List<Object> targets = new ArrayList<>();
    for (int i = 0; i < places; i++) {
      there.add(Map.of("code", "P" + i, "name", "Place " + i, "country", "ML"));
      targets.add(Map.of("place", "P" + i, "target", Map.of("value", "10")));
    }
    List<Object> all = new ArrayList<>();
    for (int i = 0; i < indicators; i++) {
      Map<String, Object> indicator = indicator("I" + i);
      indicator.put("places", targets);
      all.add(indicator);
    }
    Map<String, Object> output =
        output(
            start,
            new java.math.BigDecimal(officeCash)
                .add(new java.math.BigDecimal("1000.00"))
                .toPlainString());
    output.put("indicators", all);
    body.put("places", there);
    body.put("outputs", List.of(output));
    return body;
  }
}
