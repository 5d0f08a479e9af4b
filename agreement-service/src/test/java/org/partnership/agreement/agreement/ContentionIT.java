package org.partnership.agreement.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnership.agreement.AgreementTest;
import org.partnership.agreement.Desk;
import org.partnership.agreement.FakePartnerService;
import org.partnership.agreement.limit.Signers;
import org.partnership.testing.Api;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * Sixteen clients at the same thing at once: no rule is broken. That these would be broken without
 * the guards is shown by {@code LostUpdateTest}, where the same decisions meet a store that does
 * not compare versions.
 */
@AgreementTest
class ContentionIT {

  private static final int CLIENTS = 16;

  @Autowired Api api;
  @Autowired Desk desk;
  @Autowired FakePartnerService partnerService;

  private String partner;

  @BeforeEach
  void aPartner() {
    partnerService.reset();
    partner = desk.partner("CIVIL_SOCIETY");
  }

  private static List<Integer> sixteen(Callable<Integer> client) throws Exception {
    return Signers.together(IntStream.range(0, CLIENTS).mapToObj(i -> client).toList());
  }

  @Test
  void A_9_sixteen_clients_at_one_budget_commit_exactly_what_it_holds() throws Exception {
    String agreement = desk.active(desk.agreement(partner), partner);
    List<Callable<Integer>> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      clients.add(
          () -> {
            int granted = 0;
            for (int n = 0; n < 3; n++) {
              String id = desk.planned(agreement, "1000.25");
              int status = desk.pay(Desk.OFFICER, id, "request", Map.of()).status();
              assertThat(status).isIn(200, 422);
              granted += status == 200 ? 1 : 0;
            }
            return granted;
          });
    }
    int granted = Signers.together(clients).stream().mapToInt(Integer::intValue).sum();
    assertThat(granted).as("of 32,500.00 in parts of 1,000.25").isEqualTo(32);
    JsonNode budget =
        desk.get(Desk.OFFICER, "/api/agreements/" + agreement + "/disbursements")
            .expect(200)
            .json()
            .path("budget");
    assertThat(budget.path("committed").path("amount").asString()).isEqualTo("32008.00");
    assertThat(budget.path("available").path("amount").asString()).isEqualTo("492.00");
  }

  @Test
  void A_3_sixteen_clients_at_one_series_get_every_number_once_and_leave_no_gap() throws Exception {
    Map<String, Object> body = desk.agreement(partner);
    body.put("kind", "STANDBY_ARRANGEMENT");
    body.remove("amount");
    ConcurrentLinkedQueue<Integer> given = new ConcurrentLinkedQueue<>();
    sixteen(
        () -> {
          for (int n = 0; n < 5; n++) {
            String number = desk.draft(body).json().path("number").asString();
            given.add(Integer.parseInt(number.substring(number.lastIndexOf('/') + 1)));
          }
          return 0;
        });
    List<Integer> sorted = given.stream().sorted().toList();
    assertThat(sorted)
        .containsExactlyElementsOf(
            IntStream.range(sorted.get(0), sorted.get(0) + CLIENTS * 5).boxed().toList());
  }

  @Test
  void A_8_sixteen_clients_at_one_agreement_open_one_amendment_and_take_each_step_once()
      throws Exception {
    String agreement = desk.active(desk.agreement(partner), partner);
    List<Integer> drafts =
        sixteen(
            () ->
                api.as(Desk.OFFICER)
                    .post("/api/agreements/" + agreement + "/amendments", Map.of("title", "Longer"))
                    .status());
    assertThat(drafts).containsOnly(201, 409);
    assertThat(drafts.stream().filter(s -> s == 201)).hasSize(1);
    JsonNode open = api.as(Desk.OFFICER).get("/api/agreements/" + agreement + "/amendments").json();
    assertThat(open.path("items")).hasSize(1);
    String amendment = "/api/amendments/" + open.path("items").path(0).path("id").asString();
    String etag = api.as(Desk.OFFICER).get(amendment).expect(200).etag();
    List<Integer> submissions =
        sixteen(
            () -> api.as(Desk.OFFICER).post(amendment + "/submission", Map.of(), etag).status());
    assertThat(submissions).isSubsetOf(200, 409, 412);
    assertThat(submissions.stream().filter(s -> s == 200)).hasSize(1);
  }
}
