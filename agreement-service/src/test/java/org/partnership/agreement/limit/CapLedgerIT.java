package org.partnership.agreement.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnership.agreement.AgreementTest;
import org.partnership.agreement.Desk;
import org.partnership.agreement.FakePartnerService;
import org.partnership.testing.Api;
import org.partnership.testing.Persona;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** what is signed per partner in any 365 days, over all offices, through the API. */
@AgreementTest
class CapLedgerIT {

  @Autowired Api api;
  @Autowired Desk desk;
  @Autowired FakePartnerService partnerService;

  private Signers signers;
  private String partner;

  @BeforeEach
  void aPartner() {
    partnerService.reset();
    signers = new Signers(api);
    partner = desk.partner("CIVIL_SOCIETY");
  }

  private JsonNode ask(Persona who, String office, String amount) {
    return api.as(who)
        .get(
            "/api/eligibility?agreementKind=SSFA&office="
                + office
                + "&partnerId="
                + partner
                + "&amount="
                + amount)
        .expect(200)
        .json();
  }

  private void signed(String office, String amount) {
    String id = signers.readyToSign(Signers.body(office, partner, amount, "USD"));
    signers.lastSignature(office, id, partner).expect(201);
  }

  @Test
  void A_9_offices_together_sign_at_most_the_cap_and_each_sees_only_its_own_signings() {
    signed("MLI", "30000.00");
    String second = signers.readyToSign(Signers.body("XKX", partner, "20000.00", "USD"));
    String third = signers.readyToSign(Signers.body("MLI", partner, "20000.00", "USD"));
    signers.lastSignature("XKX", second, partner).expect(201);
    JsonNode refused = signers.lastSignature("MLI", third, partner).expectRule(422, "A-9").json();
    assertThat(refused.path("reasons").path(0).path("code").asString())
        .isEqualTo("kind-cap-used-up");
    assertThat(refused.toString()).contains("50000.00 USD", "365", "0.00 USD");

    JsonNode answer = ask(Desk.OFFICER, "MLI", "1.00");
    assertThat(answer.path("eligible").asBoolean()).isFalse();
    JsonNode cap = answer.path("cap");
    assertThat(cap.path("left").path("amount").asString()).isEqualTo("0.00");
    assertThat(cap.path("signed").path("amount").asString()).isEqualTo("50000.00");
    assertThat(cap.path("signings")).hasSize(1);
    assertThat(cap.path("signings").path(0).path("office").asString()).isEqualTo("MLI");
    assertThat(cap.path("bySomebodyElse").path("amount").asString()).isEqualTo("20000.00");
    assertThat(cap.toString()).doesNotContain("XKX", second);
    assertThat(ask(Desk.signatory(partner), "XKX", "1.00").path("cap").path("signings"))
        .as("a partner sees all it has signed")
        .hasSize(2);

    String draft =
        api.as(Desk.OFFICER)
            .post("/api/agreements", Signers.body("MLI", partner, "0.01", "USD"))
            .expect(201)
            .id();
    signers.act(Desk.OFFICER, "MLI", draft, "submission").expectRule(422, "A-9");
  }

  @Test
  void A_9_what_was_signed_counts_even_when_it_was_terminated_and_what_was_cancelled_does_not() {
    String cancelled = signers.readyToSign(Signers.body("MLI", partner, "50000.00", "USD"));
    signers.act(Desk.AUTHORIZED, "MLI", cancelled, "cancellation").expect(200);
    String id = signers.readyToSign(Signers.body("MLI", partner, "40000.00", "USD"));
    signers.lastSignature("MLI", id, partner).expect(201);
    signers.act(Desk.AUTHORIZED, "MLI", id, "termination").expect(200);
    JsonNode answer = ask(Desk.OFFICER, "MLI", "10000.01");
    assertThat(answer.path("eligible").asBoolean()).isFalse();
    assertThat(ask(Desk.OFFICER, "MLI", "10000.00").path("eligible").asBoolean()).isTrue();
  }

  @Test
  void A_14_a_currency_without_a_rate_of_the_signing_day_cannot_be_signed_until_it_is_imported() {
    Map<String, Object> body = Signers.body("MLI", partner, "10000000", "MWK");
    String id = api.as(Desk.OFFICER).post("/api/agreements", body).expect(201).id();
    JsonNode refused =
        signers.act(Desk.OFFICER, "MLI", id, "submission").expectRule(422, "A-14").json();
    String month = YearMonth.now(ZoneOffset.UTC).toString();
    assertThat(refused.toString()).contains("MWK", month, "headquarters");
    importRate(month, "MWK", "1735");
    signers.act(Desk.OFFICER, "MLI", id, "submission").expect(200);
    assertThat(ask(Desk.OFFICER, "MLI", "1.00").path("cap").path("left").path("amount").asString())
        .as("nothing counts before it is signed")
        .isEqualTo("50000.00");
    String signed = signers.readyToSign(body);
    signers.lastSignature("MLI", signed, partner).expect(201);
    JsonNode cap = ask(Desk.OFFICER, "MLI", "1.00").path("cap");
    assertThat(cap.path("signed").path("amount").asString()).isEqualTo("5763.69");
    assertThat(cap.path("signings").path(0).path("amount").path("currency").asString())
        .isEqualTo("MWK");
  }

  private void importRate(String month, String currency, String rate) {
    int status =
        api.as(Signers.HQ_ADMIN)
            .post(
                "/api/exchange-rates",
                Map.of(
                    "month",
                    month,
                    "reason",
                    "For this test",
                    "rates",
                    List.of(Map.of("currency", currency, "unitsPerUsd", rate))))
            .status();
    assertThat(status).isIn(200, 201);
  }

  @Test
  void A_9_an_amendment_counts_by_what_it_raises_and_one_that_lowers_gives_nothing_back() {
    Map<String, Object> body = Signers.body("MLI", partner, "30000.00", "USD");
    String id = desk.active(body, partner);
    amend(id, "60000.00", 422);
    amend(id, "45000.00", 201);
    assertThat(left()).isEqualTo("5000.00");
    amend(id, "40000.00", 201);
    assertThat(left()).isEqualTo("5000.00");
    JsonNode signings = ask(Desk.OFFICER, "MLI", "1.00").path("cap").path("signings");
    assertThat(signings).hasSize(2);
    assertThat(signings.path(1).path("usd").path("amount").asString()).isEqualTo("15000.00");
  }

  private String left() {
    return ask(Desk.OFFICER, "MLI", "1.00").path("cap").path("left").path("amount").asString();
  }

  /** Takes an amendment of the amount to its last signature, or to the refusal at submission. */
  private void amend(String agreement, String amount, int last) {
    String id =
        desk.amendment(agreement, Map.of("amount", Map.of("amount", amount, "currency", "USD")));
    Api.Answer submitted = desk.amend(Desk.OFFICER, id, "submission", Map.of());
    if (last == 422) {
      submitted.expect(422);
      desk.amend(Desk.OFFICER, id, "cancellation", Map.of("reason", "Too much")).expect(200);
      return;
    }
    submitted.expect(200);
    desk.amend(Desk.AUTHORIZED, id, "approval", Map.of()).expect(200);
    for (Map.Entry<String, Persona> party :
        List.of(Map.entry("MLI", Desk.AUTHORIZED), Map.entry(partner, Desk.signatory(partner)))) {
      String hash =
          api.as(Desk.OFFICER)
              .get("/api/amendments/" + id)
              .expect(200)
              .json()
              .path("contentSha256")
              .asString();
      api.as(party.getValue())
          .post(
              "/api/amendments/" + id + "/signatures",
              Map.of(
                  "party",
                  party.getKey(),
                  "signatory",
                  "The signatory",
                  "signedOn",
                  java.time.LocalDate.now(ZoneOffset.UTC).toString(),
                  "contentSha256",
                  hash))
          .expect(last);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 50})
  void A_9_simultaneous_signings_of_several_offices_are_granted_exactly_what_fits(int many)
      throws Exception {
    List<Callable<Integer>> signings = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      String office = i % 2 == 0 ? "MLI" : "XKX";
      String id = signers.readyToSign(Signers.body(office, partner, "7000.00", "USD"));
      signings.add(() -> signers.lastSignature(office, id, partner).status());
    }
    List<Integer> statuses = Signers.together(signings);
    assertThat(statuses).containsOnly(201, 422);
    assertThat(statuses.stream().filter(s -> s == 201))
        .as("of 50,000 in parts of 7,000")
        .hasSize(7);
    JsonNode cap = ask(Desk.signatory(partner), "MLI", "1.00").path("cap");
    assertThat(cap.path("signings")).hasSize(7);
    assertThat(new BigDecimal(cap.path("signed").path("amount").asString()))
        .isEqualByComparingTo("49000");
    assertThat(cap.path("reserved").path("amount").asString()).isEqualTo("0.00");
  }
}
