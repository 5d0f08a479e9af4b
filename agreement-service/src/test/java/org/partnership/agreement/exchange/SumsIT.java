package org.partnership.agreement.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnership.agreement.AgreementTest;
import org.partnership.agreement.Desk;
import org.partnership.agreement.FakePartnerService;
import org.partnership.agreement.limit.Signers;
import org.partnership.testing.Api;
import org.partnership.testing.Persona;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** sums over currencies, through the API. */
@AgreementTest
class SumsIT {

  private static final String MONTH = YearMonth.now(ZoneOffset.UTC).toString();

  @Autowired Api api;
  @Autowired Desk desk;
  @Autowired FakePartnerService partnerService;

  private String partner;

  @BeforeEach
  void aPartnerAndARate() {
    partnerService.reset();
    partner = desk.partner("CIVIL_SOCIETY");
    api.as(Signers.HQ_ADMIN)
        .post(
            "/api/exchange-rates",
            Map.of(
                "month",
                MONTH,
                "reason",
                "For this test",
                "rates",
                List.of(Map.of("currency", "EUR", "unitsPerUsd", "0.8"))));
  }

  private void draft(String amount, String currency) {
    api.as(Desk.OFFICER)
        .post("/api/agreements", Signers.body("MLI", partner, amount, currency))
        .expect(201);
  }

  private JsonNode sum(Persona who) {
    return api.as(who)
        .get("/api/agreements?sum=true&limit=1&partner=" + partner)
        .expect(200)
        .json()
        .path("sum");
  }

  @Test
  void A_14_agreements_are_summed_in_their_currencies_and_in_dollars_what_has_no_rate_apart() {
    draft("100.00", "USD");
    draft("0.01", "EUR");
    draft("800.00", "EUR");
    draft("5000", "VUV");
    JsonNode sum = sum(Desk.OFFICER);
    assertThat(sum.path("usd").path("amount").asString()).isEqualTo("1100.01");
    assertThat(sum.path("amounts").valueStream().map(m -> m.path("amount").asString()))
        .containsExactly("800.01", "100.00", "5000");
    assertThat(sum.path("notConverted")).hasSize(1);
    assertThat(sum.path("notConverted").path(0).path("month").asString()).isEqualTo(MONTH);
    assertThat(sum(Desk.FOREIGN_OFFICER).path("usd").path("amount").asString())
        .as("only of what the caller may see")
        .isEqualTo("0.00");
    assertThat(api.as(Desk.OFFICER).get("/api/agreements?partner=" + partner).json().has("sum"))
        .isFalse();
  }

  @Test
  void A_14_a_budget_is_told_in_dollars_beside_its_currency() {
    Map<String, Object> body = Signers.body("MLI", partner, "8000.00", "EUR");
    String agreement = desk.active(body, partner);
    Map<String, Object> plan = new HashMap<>(Desk.plan("1.00"));
    plan.put("amount", Map.of("amount", "1000.00", "currency", "EUR"));
    String path = "/api/agreements/" + agreement + "/disbursements";
    String id = api.as(Desk.OFFICER).post(path, plan).expect(201).id();
    desk.pay(Desk.OFFICER, id, "request", Map.of()).expect(200);
    JsonNode list = api.as(Desk.OFFICER).get(path).expect(200).json();
    assertThat(list.path("budget").path("committed").path("currency").asString()).isEqualTo("EUR");
    assertThat(list.path("usd").path("committed").path("usd").path("amount").asString())
        .isEqualTo("1250.00");
    assertThat(list.path("usd").path("released").path("usd").path("amount").asString())
        .isEqualTo("0.00");
    assertThat(api.as(Desk.viewer(partner)).get(path).expect(200).json().has("usd")).isFalse();
  }
}
