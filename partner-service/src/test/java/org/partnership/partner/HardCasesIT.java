package org.partnership.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnership.testing.Api;
import org.partnership.testing.Persona;
import org.partnership.testing.Personas;
import org.partnership.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Well-formed requests that would bring the register out of order. */
@PlatformTest
class HardCasesIT {

  private static final String REVIEWER = "due-diligence-reviewer";

  @Autowired Api api;
  private Partners partners;

  @BeforeEach
  void plant() {
    partners = new Partners(api);
  }

  private Api.Answer become(String partner, String parent) {
    return api.as(Partners.OFFICER)
        .patch("/api/partners/" + partner, Map.of("headquarters", false, "parentId", parent), "*");
  }

  @Test
  void a_partner_is_not_its_own_parent() {
    String partner = partners.prospect("Self");

    Api.Answer refused = become(partner, partner);

    refused.expectProblem(422, "profile-not-acceptable");
    assertThat(refused.body()).contains("parent-is-no-headquarters");
  }

  @Test
  void parents_do_not_go_round_in_a_circle() {
    String top = partners.prospect("Top");
    Map<String, Object> form = Partners.form("Below");
    form.put("headquarters", false);
    form.put("parentId", top);
    String below = api.as(Partners.OFFICER).post("/api/partners", form).expect(201).id();
    String other = partners.prospect("Another");

    become(top, below).expect(422);
    become(top, other).expectProblem(422, "headquarters-has-chapters");
    become(other, below).expectProblem(422, "profile-not-acceptable");
    become(below, other).expect(200);
    become(top, other).expect(200);
    become(other, top).expectProblem(422, "headquarters-has-chapters");
  }

  private List<Api.Answer> atOnce(List<Callable<Api.Answer>> requests) throws Exception {
    List<Api.Answer> answers = new ArrayList<>();
    try (ExecutorService all = Executors.newFixedThreadPool(requests.size())) {
      for (Future<Api.Answer> answer : all.invokeAll(requests)) {
        answers.add(answer.get());
      }
    }
    return answers;
  }

  private boolean isHeadquarters(String partner) {
    return api.as(Partners.OFFICER)
        .get("/api/partners/" + partner)
        .expect(200)
        .json()
        .path("headquarters")
        .asBoolean();
  }

  private String parentOf(String partner) {
    return api.as(Partners.OFFICER)
        .get("/api/partners/" + partner)
        .expect(200)
        .json()
        .path("parentId")
        .asString("");
  }

  @Test
  void P_1_of_two_that_become_each_others_chapters_at_once_at_most_one_does() throws Exception {
    for (int round = 0; round < 25; round++) {
      String one = partners.prospect("Ring one " + round);
      String two = partners.prospect("Ring two " + round);

      List<Api.Answer> answers = atOnce(List.of(() -> become(one, two), () -> become(two, one)));

      assertThat(answers)
          .as("none fails")
          .allMatch(a -> List.of(200, 409, 422).contains(a.status()));
      assertThat(answers.stream().filter(a -> a.status() == 200).count()).isLessThanOrEqualTo(1);
      assertThat(parentOf(one).equals(two) && parentOf(two).equals(one)).isFalse();
      assertThat(isHeadquarters(one) || isHeadquarters(two)).as("one is a headquarters").isTrue();
    }
  }

  @Test
  void P_1_nobody_becomes_a_chapter_of_what_ceases_to_be_a_headquarters_at_that_moment()
      throws Exception {
    for (int round = 0; round < 25; round++) {
      String top = partners.prospect("Leaving top " + round);
      String other = partners.prospect("Leaving other " + round);
      Map<String, Object> form = new HashMap<>(Partners.form("Leaving new " + round));
      form.put("headquarters", false);
      form.put("parentId", top);

      List<Api.Answer> answers =
          atOnce(
              List.of(
                  () -> api.as(Partners.OFFICER).post("/api/partners", form),
                  () -> become(top, other)));

      assertThat(answers)
          .as("none fails")
          .allMatch(a -> List.of(200, 201, 409, 422).contains(a.status()));
      if (answers.get(0).status() == 201) {
        assertThat(isHeadquarters(top)).as("the headquarters of a new chapter").isTrue();
      }
      // Whatever came of it, what was refused can be asked for again at once.
      if (answers.stream().noneMatch(a -> a.status() < 300)) {
        become(top, other).expect(200);
      }
    }
  }

  @Test
  void P_2_an_identifier_of_an_unknown_scheme_is_kept_and_stands_for_its_scheme_alone() {
    String number = Long.toString(System.nanoTime());
    List<String> ids = new ArrayList<>();
    for (String scheme : List.of("ZZ-UNHEARD-OF", "YY-UNHEARD-OF", " zz-unheard-of ")) {
      Map<String, Object> form = new HashMap<>(Partners.form("Scheme " + ids.size()));
      form.put("legalName", "Scheme" + ids.size() + " Vexa" + number.substring(ids.size()));
      form.put("identifiers", List.of(Map.of("scheme", scheme, "id", number)));
      ids.add(api.as(Partners.OFFICER).post("/api/partners", form).expect(201).id());
    }
    String duplicates =
        api.as(Partners.OFFICER)
            .get("/api/partners/" + ids.get(0) + "/duplicates")
            .expect(200)
            .json()
            .path("items")
            .valueStream()
            .filter(d -> d.toString().contains("UNHEARD-OF-" + number))
            .map(d -> d.path("partnerId").asString())
            .toList()
            .toString();
    assertThat(duplicates).contains(ids.get(2)).doesNotContain(ids.get(1));
  }

  private Api.Answer decide(Persona reviewer, String assessment, String etag, String outcome) {
    return api.as(reviewer)
        .post(
            "/api/assessments/" + assessment + "/decision",
            Map.of("outcome", outcome, "comment", "Mine."),
            etag);
  }

  @Test
  void P_5_of_two_reviewers_who_decide_at_once_one_does_and_a_decided_one_is_not_decided_again()
      throws Exception {
    Persona one = Personas.staff("reviewer-one", "MLI", REVIEWER);
    Persona two = Personas.staff("reviewer-two", "MLI", REVIEWER);
    for (int round = 0; round < 5; round++) {
      String assessment = partners.submitted(partners.prospect("Race"));
      String etag = api.as(one).get("/api/assessments/" + assessment).expect(200).etag();
      List<Integer> statuses = new ArrayList<>();
      try (ExecutorService both = Executors.newFixedThreadPool(2)) {
        List<Callable<Integer>> decisions =
            List.of(
                () -> decide(one, assessment, etag, "PASSED").status(),
                () -> decide(two, assessment, etag, "FAILED").status());
        for (Future<Integer> answer : both.invokeAll(decisions)) {
          statuses.add(answer.get());
        }
      }
      assertThat(statuses).as("one decides").containsOnlyOnce(200);
      assertThat(statuses).allMatch(s -> s == 200 || s == 412 || s == 409);
      decide(one, assessment, "*", "FAILED").expect(409);
    }
  }
}
