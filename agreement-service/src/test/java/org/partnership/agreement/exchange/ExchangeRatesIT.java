package org.partnership.agreement.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.partnership.agreement.AgreementTest;
import org.partnership.agreement.Desk;
import org.partnership.kit.event.Event;
import org.partnership.testing.Api;
import org.partnership.testing.Persona;
import org.partnership.testing.Personas;
import org.partnership.testing.PublishedEvents;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A-14 through the API. */
@AgreementTest
class ExchangeRatesIT {

  private static final Persona HQ_ADMIN = Personas.staff("hq-admin", "HQ", "hq-admin");
  private static final String PATH = "/api/exchange-rates";
  private static final Map<String, String> CSV = Map.of("Content-Type", "text/csv");

  @Autowired Api api;
  @Autowired PublishedEvents events;

  private static Map<String, Object> body(String month, String... currenciesAndRates) {
    List<Map<String, String>> rates = new ArrayList<>();
    for (int i = 0; i < currenciesAndRates.length; i += 2) {
      rates.add(
          Map.of("currency", currenciesAndRates[i], "unitsPerUsd", currenciesAndRates[i + 1]));
    }
    return Map.of("month", month, "rates", rates);
  }

  private static Map<String, Object> because(Map<String, Object> body) {
    Map<String, Object> with = new java.util.HashMap<>(body);
    with.put("reason", "A typing error");
    return with;
  }

  private static String rate(JsonNode month, String currency) {
    return month
        .path("rates")
        .valueStream()
        .filter(r -> r.path("currency").asString().equals(currency))
        .findFirst()
        .orElseThrow()
        .path("unitsPerUsd")
        .asString();
  }

  @Test
  void A_14_a_month_is_imported_published_and_read_exactly_as_it_was_written() {
    Api.Answer imported =
        api.as(HQ_ADMIN).post(PATH, body("1999-01", "XOF", "558.2200000001", "EUR", "0.851"));
    String id = imported.expect(201).id();
    Event published = events.awaitOf(id, "exchange-rates.published.v1");
    assertThat(rate(published.data(), "XOF")).isEqualTo("558.2200000001");
    JsonNode read = api.as(Desk.OFFICER).get(PATH + "/1999-01").expect(200).json();
    assertThat(rate(read, "XOF")).isEqualTo("558.2200000001");
    assertThat(read.path("allowedActions")).isEmpty();
    JsonNode one =
        api.as(Desk.OFFICER).get(PATH + "?month=1999-01&currency=EUR").expect(200).json();
    assertThat(one.path("items").path(0).path("rates")).hasSize(1);
    api.as(Desk.OFFICER).get(PATH + "/1999-02").expect(404);
  }

  @Test
  void A_14_a_correction_is_a_new_revision_with_a_reason_and_the_same_again_is_none() {
    String id =
        api.as(HQ_ADMIN)
            .post(PATH, body("1999-03", "XOF", "558.22", "EUR", "0.85"))
            .expect(201)
            .id();
    JsonNode again = api.as(HQ_ADMIN).post(PATH, body("1999-03", "XOF", "558.220")).json();
    assertThat(again.path("revision").asInt()).isEqualTo(1);
    api.as(HQ_ADMIN)
        .post(PATH, body("1999-03", "XOF", "559.00"))
        .expectProblem(422, "rates-there-already");
    JsonNode corrected =
        api.as(HQ_ADMIN)
            .post(PATH, because(body("1999-03", "XOF", "559.00", "GBP", "0.75")))
            .expect(200)
            .json();
    assertThat(corrected.path("revision").asInt()).isEqualTo(2);
    assertThat(rate(corrected, "EUR")).as("what is not named stays").isEqualTo("0.85");
    assertThat(corrected.path("history").path(1).path("changes").toString())
        .contains("558.22", "559.00", "GBP");
    Event published = events.awaitCount(id, 2).get(1);
    assertThat(published.data().path("changed").valueStream().map(JsonNode::asString))
        .containsExactlyInAnyOrder("XOF", "GBP");
    assertThat(published.data().path("reason").asString()).isEqualTo("A typing error");
  }

  @Test
  void A_14_a_file_is_read_with_or_without_a_byte_order_mark_and_every_fault_is_told_at_once() {
    String heading = "month,currency,units_per_usd\r\n";
    api.as(HQ_ADMIN)
        .post(PATH, "\uFEFF" + heading + "1999-05,XOF,600\r\n1999-05,EUR,0.9\r\n", CSV)
        .expect(201);
    api.as(HQ_ADMIN).post(PATH + "?reason=Late", heading + "1999-05,XOF,601\n", CSV).expect(200);
    JsonNode faults =
        api.as(HQ_ADMIN)
            .post(PATH, heading + "1999-06,XOF,-1\n1999-06,xof,1\n1999-06,EUR\n1999-13,EUR,1", CSV)
            .expectProblem(400, "rates-row-malformed")
            .json();
    assertThat(faults.path("reasons")).hasSize(4);
    for (String file :
        List.of("", "XOF,600", heading, heading + "1999-06,XOF,1\n1999-07,EUR,1\n", "\"")) {
      api.as(HQ_ADMIN).post(PATH, file, CSV).expect(400);
    }
    api.as(HQ_ADMIN)
        .post(PATH, heading + "1999-06,XOF,1\n".repeat(10_000), CSV)
        .expectProblem(413, "rates-file-too-large");
    api.as(HQ_ADMIN).get(PATH + "/1999-06").expect(404);
  }

  @Test
  void A_14_rates_that_cannot_be_are_refused() {
    for (String rate : List.of("", "-1", "1e3", "0x1", "1.00000000001", "1234567890123", "NaN")) {
      api.as(HQ_ADMIN).post(PATH, body("1999-08", "XOF", rate)).expect(400);
    }
    for (String month : List.of("1999-13", "99-01", "1999-1", "1999-01-01", "")) {
      api.as(HQ_ADMIN).post(PATH, body(month, "XOF", "1")).expect(400);
    }
    JsonNode all =
        api.as(HQ_ADMIN)
            .post(
                PATH,
                body("1999-08", "ZZZ", "1", "USD", "1", "XOF", "0.00", "EUR", "1", "EUR", "2"))
            .expectRule(422, "A-14")
            .json();
    assertThat(all.path("reasons")).hasSize(4);
    api.as(HQ_ADMIN).get(PATH + "/1999-08").expect(404);
  }

  @Test
  void A_14_only_headquarters_imports() {
    for (Persona other :
        List.of(
            Desk.OFFICER,
            Desk.AUTHORIZED,
            Personas.staff("mali-admin", "MLI", "office-admin"),
            Personas.machine("erp", "erp"))) {
      api.as(other).post(PATH, body("1999-09", "XOF", "1")).expect(403);
      api.as(other).post(PATH, "month,currency,units_per_usd\n", CSV).expect(403);
    }
    api.as(HQ_ADMIN).get(PATH + "/1999-09").expect(404);
  }

  @Test
  void A_14_sixteen_at_once_for_a_new_month_lose_no_rate() throws Exception {
    List<String> currencies =
        List.of(
            "XOF", "EUR", "GBP", "CHF", "JPY", "INR", "KES", "NGN", "VND", "MWK", "BRL", "CAD",
            "SEK", "NOK", "DKK", "PLN");
    List<Callable<Integer>> imports = new ArrayList<>();
    for (String currency : currencies) {
      imports.add(
          () -> api.as(HQ_ADMIN).post(PATH, because(body("1999-10", currency, "7.5"))).status());
    }
    try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Integer> answer : all.invokeAll(imports)) {
        assertThat(answer.get()).isIn(200, 201);
      }
    }
    JsonNode month = api.as(HQ_ADMIN).get(PATH + "/1999-10").expect(200).json();
    assertThat(month.path("revision").asInt()).isEqualTo(16);
    assertThat(month.path("rates")).hasSize(16);
  }
}
