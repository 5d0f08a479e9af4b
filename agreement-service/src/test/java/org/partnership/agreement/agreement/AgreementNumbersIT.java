package org.partnership.agreement.agreement;

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
import org.partnership.testing.Api;
import org.springframework.beans.factory.annotation.Autowired;

/** numbers are unique, never reused, and right under concurrency. */
@AgreementTest
class AgreementNumbersIT {

  private static final int MANY = 60;

  @Autowired Api api;
  @Autowired Desk desk;

  @Test
  void A_3_many_at_once_each_get_a_number_of_their_own_in_one_series() throws Exception {
    Map<String, Object> body = desk.agreement(desk.partner("CIVIL_SOCIETY"));
    body.put("kind", "MOU");
    body.remove("amount");
    List<Callable<String>> drafts = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      drafts.add(() -> desk.draft(body).json().path("number").asString());
    }
    List<String> numbers = new ArrayList<>();
    try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<String> draft : all.invokeAll(drafts)) {
        numbers.add(draft.get());
      }
    }
    assertThat(numbers).doesNotHaveDuplicates().allMatch(n -> n.matches("MLI/MOU/\\d{4}/\\d{4}"));
  }

  @Test
  void A_3_a_repeated_request_gets_the_same_agreement_and_takes_no_other_number() {
    Map<String, Object> body = desk.agreement(desk.partner("CIVIL_SOCIETY"));
    body.put("kind", "PCA");
    Map<String, String> key = Map.of("Idempotency-Key", "draft-" + body.hashCode());
    Api.Answer first = api.as(Desk.OFFICER).post("/api/agreements", body, key).expect(201);
    Api.Answer again = api.as(Desk.OFFICER).post("/api/agreements", body, key).expect(201);
    assertThat(again.id()).isEqualTo(first.id());
    assertThat(again.json().path("number")).isEqualTo(first.json().path("number"));
    assertThat(sequence(desk.draft(body)) - sequence(first)).isEqualTo(1);
    body.put("title", "Another");
    api.as(Desk.OFFICER).post("/api/agreements", body, key).expect(422);
  }

  @Test
  void A_3_a_number_is_counted_out_and_never_taken_from_a_request() {
    Map<String, Object> body = desk.agreement(desk.partner("CIVIL_SOCIETY"));
    Api.Answer drafted = desk.draft(body);
    String number = drafted.json().path("number").asString();
    body.put("number", "MLI/SSFA/2026/9999");
    api.as(Desk.OFFICER).post("/api/agreements", body).expect(400);
    api.as(Desk.OFFICER)
        .patch(
            "/api/agreements/" + drafted.id(),
            Map.of("number", "MLI/SSFA/2026/9999"),
            drafted.etag())
        .expect(400);
    assertThat(desk.now(drafted.id()).path("number").asString()).isEqualTo(number);
  }

  private static int sequence(Api.Answer drafted) {
    String number = drafted.json().path("number").asString();
    return Integer.parseInt(number.substring(number.lastIndexOf('/') + 1));
  }
}
