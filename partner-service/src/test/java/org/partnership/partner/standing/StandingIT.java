package org.partnership.partner.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnership.partner.Partners;
import org.partnership.partner.template.domain.AssessmentKind;
import org.partnership.testing.Api;
import org.partnership.testing.Personas;
import org.partnership.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class StandingIT {

  @Autowired Api api;
  private Partners partners;

  @BeforeEach
  void plant() {
    partners = new Partners(api);
  }

  private Api.Answer ask(String id, String more) {
    return api.as(Personas.machine("agreement-service", "service"))
        .get("/api/partners/" + id + "/standing?agreementKind=MOU&office=" + more);
  }

  @Test
  void P_7_a_prospect_is_not_fit_and_every_reason_says_what_would_help() {
    String id = partners.prospect("Unfit");

    Api.Answer answer = ask(id, "MLI").expect(200);

    assertThat(answer.json().path("fit").asBoolean()).isFalse();
    assertThat(answer.json().path("partnerSeq").asLong()).isEqualTo(1);
    assertThat(answer.json().path("checkedAt").asString()).isNotBlank();
    assertThat(answer.json().path("reasons").valueStream().map(r -> r.path("rule").asString()))
        .containsExactly("P-5", "P-8");
    answer
        .json()
        .path("reasons")
        .forEach(
            reason -> {
              assertThat(reason.path("fact").asString()).isNotBlank();
              assertThat(reason.path("remedy").asString()).isNotBlank();
            });
  }

  @Test
  void P_7_an_eligible_partner_is_fit_for_an_office_with_a_focal_point_until_it_is_held() {
    String id = partners.eligible("Fit");
    assertThat(ask(id, "MLI").expect(200).json().path("fit").asBoolean()).isTrue();
    assertThat(ask(id, "XKX").expect(200).json().path("reasons").get(0).path("rule").asString())
        .isEqualTo("P-8");
    assertThat(ask(id, "MLI&date=2040-01-01").json().path("fit").asBoolean()).isFalse();

    partners.act(Partners.ADMIN, id, "suspension", Map.of("reason", "Why")).expect(200);

    Api.Answer held = ask(id, "MLI").expect(200);
    assertThat(held.json().path("fit").asBoolean()).isFalse();
    assertThat(held.json().path("reasons").get(0).path("code").asString())
        .isEqualTo("partner-suspended");
  }

  @Test
  void P_6_what_is_required_depends_on_what_the_partner_is_and_is_wanted_for() {
    String civil = partners.eligible("Civil society");
    assertThat(required(civil, "PCA")).containsExactly("FINANCIAL_CAPACITY", "SAFEGUARDING");
    assertThat(required(civil, "SSFA")).isEmpty();
    assertThat(required(civil, "CORPORATE_ALLIANCE")).containsExactly("CORPORATE_SCREENING");
    assertThat(required(civil, "POOLED_FUND_PARTICIPATION")).isEmpty();
    api.as(Partners.OFFICER)
        .patch("/api/partners/" + civil, Map.of("categories", List.of("MULTILATERAL")), "*")
        .expect(200);
    assertThat(required(civil, "PCA")).isEmpty();
    assertThat(required(civil, "POOLED_FUND_PARTICIPATION"))
        .containsExactly("PROGRAMME_PARTNERSHIP_SCREENING");
  }

  private List<String> required(String partner, String agreementKind) {
    return api.as(Partners.OFFICER)
        .get("/api/partners/" + partner + "/standing?office=MLI&agreementKind=" + agreementKind)
        .expect(200)
        .json()
        .path("reasons")
        .valueStream()
        .peek(r -> assertThat(r.path("rule").asString()).isEqualTo("P-6"))
        .map(r -> r.path("fact").asString())
        .flatMap(
            fact -> Arrays.stream(AssessmentKind.values()).map(Enum::name).filter(fact::contains))
        .toList();
  }

  @Test
  void P_4_a_flag_on_a_headquarters_holds_its_chapters() {
    String headquarters = partners.eligible("Headquarters");
    Map<String, Object> form = Partners.form("Chapter");
    form.put("headquarters", false);
    form.put("parentId", headquarters);
    String chapter = api.as(Partners.OFFICER).post("/api/partners", form).expect(201).id();
    partners
        .decide(partners.submitted(chapter), Map.of("outcome", "PASSED", "comment", "Fine."))
        .expect(200);
    partners.focalPoint(chapter);
    assertThat(ask(chapter, "MLI").json().path("fit").asBoolean()).isTrue();

    partners.redFlag(headquarters);

    Api.Answer held = ask(chapter, "MLI").expect(200);
    assertThat(held.json().path("reasons").get(0).path("rule").asString()).isEqualTo("P-4");
  }

  @Test
  void P_7_the_answer_is_in_the_askers_language() {
    String id = partners.prospect("Langues");
    Api.Answer answer =
        api.as(Partners.OFFICER)
            .with("Accept-Language", "fr")
            .get("/api/partners/" + id + "/standing?agreementKind=MOU&office=MLI")
            .expect(200);
    assertThat(answer.json().path("reasons").get(0).path("fact").asString())
        .startsWith("Aucune évaluation");
  }

  @Test
  void a_question_that_makes_no_sense_is_refused() {
    String id = partners.prospect("Nonsense");
    Api officer = api.as(Partners.OFFICER);
    String path = "/api/partners/" + id + "/standing";
    officer.get(path + "?office=MLI").expectProblem(400, "parameter-missing");
    officer
        .get(path + "?agreementKind=MOON&office=MLI")
        .expectProblem(400, "agreement-kind-unknown");
    officer.get(path + "?agreementKind=PCA&office=MOON").expectProblem(400, "office-unknown");
    officer
        .get(path + "?agreementKind=PCA&office=MLI&date=soon")
        .expectProblem(400, "parameter-malformed");
    officer
        .get("/api/partners/nobody/standing?agreementKind=PCA&office=MLI")
        .expectProblem(404, "not-found");
  }
}
