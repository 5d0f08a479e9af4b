package org.partnership.partner.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnership.partner.Partners;
import org.partnership.partner.Tree;
import org.partnership.testing.Api;
import org.partnership.testing.Personas;
import org.partnership.testing.PlatformTest;
import org.partnership.testing.PublishedEvents;
import org.springframework.beans.factory.annotation.Autowired;

/** Likely duplicates, decisions about them, merges and their undoing, through the API (P-2). */
@PlatformTest
class DuplicatesIT {

  @Autowired Api api;
  @Autowired PublishedEvents events;
  private Partners partners;

  @BeforeEach
  void plant() {
    partners = new Partners(api);
  }

  private static String word() {
    StringBuilder letters = new StringBuilder("Zar");
    for (long rest = System.nanoTime(); rest > 0; rest /= 20) {
      letters.append("bcdfghjklmnpqrstvwxz".charAt((int) (rest % 20))).append('a');
    }
    return letters.toString();
  }

  private String register(String name, Map<String, Object> more) {
    Map<String, Object> form = new HashMap<>(Partners.form("x"));
    form.put("legalName", name);
    form.putAll(more);
    return api.as(Partners.OFFICER).post("/api/partners", form).expect(201).id();
  }

  private List<String> duplicatesOf(String id) {
    return api.as(Partners.OFFICER)
        .get("/api/partners/" + id + "/duplicates")
        .expect(200)
        .json()
        .path("items")
        .valueStream()
        .map(d -> d.path("partnerId").asString())
        .toList();
  }

  private Api.Answer merge(String id, String into) {
    return decide(id, into, "MERGE");
  }

  private Api.Answer decide(String id, String other, String decision) {
    return api.as(Tree.HQ_ADMIN)
        .post(
            "/api/partners/" + id + "/duplicate-decisions",
            Map.of("otherId", other, "decision", decision, "reason", "Looked at both."));
  }

  private Api.Answer read(String id) {
    return api.as(Partners.OFFICER).get("/api/partners/" + id);
  }

  @Test
  void
      P_2_spelling_script_order_and_legal_form_do_not_hide_a_duplicate_and_one_word_makes_another() {
    String word = word();
    String id = register(word + " Relief Foundation", Map.of());
    String misspelt = word.substring(0, 5) + word.charAt(4) + word.substring(5);

    String like = register("The Foundation for Relief " + misspelt + ", Inc.", Map.of());
    String other = register(word + " Education Foundation", Map.of());

    assertThat(duplicatesOf(id)).contains(like).doesNotContain(other);
    assertThat(duplicatesOf(like)).contains(id);
  }

  @Test
  void P_2_the_same_identifier_is_a_duplicate_and_the_same_number_of_another_scheme_is_none() {
    String number = Long.toString(System.nanoTime());
    String id =
        register(word(), Map.of("identifiers", List.of(Map.of("scheme", "GB-CHC", "id", number))));
    String same =
        register(word(), Map.of("identifiers", List.of(Map.of("scheme", "gb-chc", "id", number))));
    String unknown =
        register(
            word(), Map.of("identifiers", List.of(Map.of("scheme", "NO-SUCH-LIST", "id", number))));

    assertThat(duplicatesOf(id)).containsExactly(same);
    assertThat(duplicatesOf(unknown)).isEmpty();
  }

  @Test
  void P_2_two_that_were_decided_to_be_two_are_not_shown_again_and_who_said_so_is_kept() {
    String word = word();
    String id = register(word + " Trust", Map.of());
    String other = register("Trust " + word, Map.of("headquarters", false));
    assertThat(duplicatesOf(id)).contains(other);

    decide(id, other, "NOT_DUPLICATE").expect(201);

    assertThat(duplicatesOf(id)).isEmpty();
    assertThat(duplicatesOf(other)).isEmpty();
    var decision =
        api.as(Partners.OFFICER)
            .get("/api/partners/" + id + "/duplicates")
            .json()
            .path("decisions")
            .get(0);
    assertThat(decision.path("otherId").asString()).isEqualTo(other);
    assertThat(decision.path("reason").asString()).isEqualTo("Looked at both.");
    events.awaitOf(id, "partner.duplicate-dismissed.v1");
  }

  @Test
  void P_2_after_a_merge_the_old_id_leads_to_the_survivor_which_has_names_flags_and_holds() {
    String word = word();
    String loser = register(word + " Society", Map.of("country", "ML"));
    String survivor = partners.eligible("Survivor");
    String chapter =
        register(word() + " Chapter", Map.of("parentId", loser, "headquarters", false));
    partners.redFlag(loser);
    String red = firstFlag(loser);
    partners
        .act(Tree.HQ_ADMIN, loser, "blocking", Map.of("reason", "Red flag.", "flagId", red))
        .expect(200);

    Api.Answer merged = merge(loser, survivor).expect(201);

    assertThat(merged.json().path("survivorId").asString()).isEqualTo(survivor);
    Api.Answer old = read(loser).expect(200);
    assertThat(old.id()).isEqualTo(survivor);
    assertThat(old.json().path("status").asString()).isEqualTo("BLOCKED");
    assertThat(old.json().path("formerNames").toString()).contains(word + " Society");
    assertThat(read(chapter).json().path("parentId").asString()).isEqualTo(survivor);
    assertThat(
            api.as(Partners.OFFICER)
                .get("/api/partners/" + survivor + "/flags")
                .json()
                .path("items"))
        .hasSize(1);
    api.as(Partners.OFFICER)
        .patch("/api/partners/" + loser, Map.of("website", "https://x.example"), "*")
        .expectProblem(409, "partner-merged");
    Map<String, Object> again = new HashMap<>(Partners.form("x"));
    again.put("legalName", word + " Society");
    Api.Answer taken = api.as(Partners.OFFICER).post("/api/partners", again);
    taken.expectRule(409, "P-1");
    assertThat(taken.body()).contains(survivor);
    assertThat(
            api.as(Partners.OFFICER)
                .get("/api/partners?q=" + word)
                .json()
                .path("items")
                .valueStream()
                .map(p -> p.path("id").asString()))
        .containsExactly(survivor);
    events.awaitOf(loser, "partner.merged.v1");
    events.awaitOf(survivor, "partner.absorbed.v1");
    events.awaitOf(survivor, "partner.blocked.v1");
  }

  private String firstFlag(String partner) {
    return api.as(Partners.OFFICER)
        .get("/api/partners/" + partner + "/flags")
        .json()
        .path("items")
        .get(0)
        .path("id")
        .asString();
  }

  @Test
  void P_2_headquarters_undoes_a_merge_except_for_what_was_decided_since() {
    String word = word();
    String loser = register(word + " Union", Map.of());
    String survivor = register(word() + " Union", Map.of());
    api.as(Partners.OFFICER)
        .post(
            "/api/partners/" + loser + "/flags", Map.of("severity", "OBSERVATION", "reason", "One"))
        .expect(201);
    String merge = merge(loser, survivor).expect(201).json().path("mergeId").asString();
    partners
        .act(Partners.ADMIN, survivor, "suspension", Map.of("reason", "Decided since."))
        .expect(200);

    String path = "/api/partners/" + survivor + "/merges/" + merge + "/undo";
    api.as(Partners.ADMIN).post(path, Map.of("reason", "Two after all.")).expect(403);
    api.as(Tree.HQ_ADMIN).post(path, Map.of("reason", "Two after all.")).expect(200);

    assertThat(read(loser).expect(200).id()).isEqualTo(loser);
    assertThat(partners.status(loser)).isEqualTo("PROSPECT");
    assertThat(partners.status(survivor)).isEqualTo("SUSPENDED");
    assertThat(read(survivor).json().path("formerNames")).isEmpty();
    assertThat(
            api.as(Partners.OFFICER)
                .get("/api/partners/" + survivor + "/flags")
                .json()
                .path("items"))
        .isEmpty();
    events.awaitOf(loser, "partner.merge-undone.v1");
    events.awaitOf(survivor, "partner.absorption-undone.v1");
    api.as(Tree.HQ_ADMIN).post(path, Map.of("reason", "Again.")).expect(404);
  }

  @Test
  void P_2_of_two_opposite_merges_at_once_one_wins() throws Exception {
    for (int round = 0; round < 5; round++) {
      String one = register(word(), Map.of());
      String two = register(word(), Map.of());
      List<Integer> statuses = new ArrayList<>();
      try (ExecutorService both = Executors.newFixedThreadPool(2)) {
        List<Callable<Integer>> merges =
            List.of(() -> merge(one, two).status(), () -> merge(two, one).status());
        for (Future<Integer> answer : both.invokeAll(merges)) {
          statuses.add(answer.get());
        }
      }
      assertThat(statuses.stream().filter(s -> s == 201).count()).as("%s", statuses).isLessThan(2);
      assertThat(statuses).allMatch(s -> s == 201 || s == 409);
      long standing = Stream.of(one, two).filter(id -> read(id).id().equals(id)).count();
      assertThat(standing).isEqualTo(statuses.contains(201) ? 1 : 2);
    }
  }

  @Test
  void P_2_merges_in_a_circle_end_where_they_began() {
    String a = register(word(), Map.of());
    String b = register(word(), Map.of());
    String c = register(word(), Map.of());
    merge(a, b).expect(201);
    merge(b, c).expect(201);

    merge(c, a).expectProblem(409, "partner-merged");
    merge(b, a).expectProblem(409, "partner-merged");
    merge(c, c).expectProblem(422, "duplicate-of-itself");

    assertThat(read(a).id()).isEqualTo(c);
    assertThat(read(b).id()).isEqualTo(c);
    assertThat(read(c).id()).isEqualTo(c);
  }

  @Test
  void P_2_an_office_settles_duplicates_of_its_own_country_only() {
    String here = register(word(), Map.of("country", "ML"));
    String alsoHere = register(word(), Map.of("country", "ML"));
    String elsewhere = register(word(), Map.of("country", "SN"));
    Map<String, String> body = Map.of("otherId", elsewhere, "decision", "MERGE", "reason", "Why");

    Api admin = api.as(Partners.ADMIN);
    admin.post("/api/partners/" + here + "/duplicate-decisions", body).expect(403);
    api.as(Partners.KOSOVO_ADMIN)
        .post("/api/partners/" + here + "/duplicate-decisions", body)
        .expect(403);
    admin
        .post(
            "/api/partners/" + here + "/duplicate-decisions",
            Map.of("otherId", alsoHere, "decision", "MERGE", "reason", "Why"))
        .expect(201);
  }

  @Test
  void P_2_the_people_of_a_partner_that_was_merged_find_the_survivor() {
    String loser = register(word(), Map.of());
    String survivor = register(word(), Map.of());
    merge(loser, survivor).expect(201);

    Api viewer = api.as(Personas.partnerPerson("merged-viewer", loser, "partner-viewer"));

    assertThat(viewer.get("/api/partners/" + loser).expect(200).id()).isEqualTo(survivor);
  }

  @Test
  void names_of_homoglyphs_are_found_out_and_of_ten_thousand_characters_refused() {
    String word = word();
    String id = register(word + " Centre", Map.of());
    String masked = register(word.replace('a', 'а') + " Center", Map.of());

    assertThat(duplicatesOf(masked)).contains(id);
    for (String name : List.of("x".repeat(10_000), "Relief\u202EfeileR", "Re\u0007lief")) {
      Map<String, Object> form = new HashMap<>(Partners.form("x"));
      form.put("legalName", name);
      api.as(Partners.OFFICER).post("/api/partners", form).expect(400);
    }
  }
}
