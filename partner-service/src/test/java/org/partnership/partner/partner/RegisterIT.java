package org.partnership.partner.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnership.partner.Partners;
import org.partnership.testing.Api;
import org.partnership.testing.Personas;
import org.partnership.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class RegisterIT {

  @Autowired Api api;
  private Partners partners;

  @BeforeEach
  void plant() {
    partners = new Partners(api);
  }

  private Api officer() {
    return api.as(Partners.OFFICER);
  }

  @Test
  void P_1_the_same_name_written_otherwise_is_refused_naming_who_is_there() {
    Map<String, Object> form = Partners.form("Réseau des Jeunes");
    String id = officer().post("/api/partners", form).expect(201).id();
    String name = String.valueOf(form.get("legalName"));

    Map<String, Object> again = new HashMap<>(form);
    again.put("legalName", "  " + name.toUpperCase(Locale.ROOT).replace(" ", " - ") + "!");
    Api.Answer refused =
        api.as(Partners.KOSOVO_OFFICER)
            .post("/api/partners", again)
            .expectProblem(409, "partner-already-registered")
            .expectRule(409, "P-1");
    assertThat(refused.json().path("detail").asString()).contains(id).contains(name);

    again.put("country", "SN");
    officer().post("/api/partners", again).expect(201);
    again.put("country", "ML");
    again.put("headquarters", false);
    officer().post("/api/partners", again).expect(201);
  }

  @Test
  void P_1_a_partner_cannot_be_renamed_to_a_name_that_is_taken() {
    Map<String, Object> form = Partners.form("Taken");
    officer().post("/api/partners", form).expect(201);
    String other = partners.prospect("Other");

    officer()
        .patch(
            "/api/partners/" + other,
            Map.of("legalName", String.valueOf(form.get("legalName"))),
            officer().get("/api/partners/" + other).etag())
        .expectRule(409, "P-1");
  }

  @Test
  void P_2_the_answer_to_a_registration_shows_who_looks_alike_and_by_what() {
    Map<String, Object> form = Partners.form("Wassoulou Kelen");
    String id = officer().post("/api/partners", form).expect(201).id();
    Map<String, Object> chapter = new HashMap<>(form);
    chapter.put("country", "SN");

    Api.Answer registered = officer().post("/api/partners", chapter).expect(201);

    var duplicate = registered.json().path("duplicates").get(0);
    assertThat(duplicate.path("partnerId").asString()).isEqualTo(id);
    assertThat(duplicate.path("score").asDouble()).isGreaterThan(0.9);
    assertThat(duplicate.path("reasons").get(0).asString()).isNotBlank();
  }

  @Test
  void a_profile_is_changed_by_merge_patch_and_null_takes_away() {
    Map<String, Object> form = Partners.form("Patched");
    form.put("website", "https://patched.example");
    form.put("tags", List.of("one", "two"));
    Api.Answer made = officer().post("/api/partners", form).expect(201);
    Map<String, Object> patch = new HashMap<>();
    patch.put("website", null);
    patch.put("tags", List.of("three"));
    patch.put("description", "Works on water.\nAnd on schools.");

    Api.Answer after =
        officer().patch("/api/partners/" + made.id(), patch, made.etag()).expect(200);

    assertThat(after.json().has("website")).isFalse();
    assertThat(after.json().path("tags").toString()).isEqualTo("[\"three\"]");
    assertThat(after.json().path("legalName")).isEqualTo(made.json().path("legalName"));
    assertThat(after.json().path("version").asLong()).isEqualTo(2);
    officer()
        .patch("/api/partners/" + made.id(), patch, made.etag())
        .expectProblem(412, "version-stale");
    officer()
        .patch("/api/partners/" + made.id(), Map.of("legalName", ""), after.etag())
        .expect(400);
    officer()
        .patch("/api/partners/" + made.id(), Map.of("status", "ELIGIBLE"), after.etag())
        .expectProblem(400, "field-unknown");
  }

  @Test
  void a_partners_own_editor_changes_its_profile_except_names_categories_and_identifiers() {
    String id = partners.prospect("Own");
    Api editor = api.as(Personas.partnerPerson("own-editor", id, "partner-editor"));
    String etag = editor.get("/api/partners/" + id).expect(200).etag();

    Api.Answer changed =
        editor
            .patch("/api/partners/" + id, Map.of("website", "https://own.example"), etag)
            .expect(200);
    for (Map<String, Object> reserved :
        List.<Map<String, Object>>of(
            Map.of("legalName", "Mine"),
            Map.of("shortName", "M"),
            Map.of("aliases", List.of("Mine")),
            Map.of("categories", List.of("FOUNDATION")),
            Map.of("identifiers", List.of(Map.of("scheme", "GB-CHC", "id", "1"))))) {
      editor
          .patch("/api/partners/" + id, reserved, changed.etag())
          .expectProblem(403, "profile-field-reserved");
    }
    editor
        .patch("/api/partners/" + id, Map.of("country", "SN", "reach", "REGIONAL"), changed.etag())
        .expect(200);
  }

  @Test
  void a_chapter_names_a_headquarters_that_is_registered() {
    String headquarters = partners.prospect("Head");
    Map<String, Object> chapter = Partners.form("Chapter");
    chapter.put("headquarters", false);
    chapter.put("parentId", headquarters);
    String id = officer().post("/api/partners", chapter).expect(201).id();

    Map<String, Object> wrong = Partners.form("Wrong");
    wrong.put("headquarters", false);
    wrong.put("parentId", id);
    officer().post("/api/partners", wrong).expect(422);
    wrong.put("parentId", "01936a5e-8f00-7c11-9d42-3b1f6a7e2c90");
    officer().post("/api/partners", wrong).expect(422);
    wrong.put("parentId", headquarters);
    wrong.put("headquarters", true);
    officer().post("/api/partners", wrong).expectProblem(422, "profile-not-acceptable");
  }

  @Test
  void the_same_registration_sent_twice_with_one_key_registers_once() {
    Map<String, Object> form = Partners.form("Repeated");
    Map<String, String> key = Map.of("Idempotency-Key", "register-" + System.nanoTime());

    Api.Answer first = officer().post("/api/partners", form, key).expect(201);
    Api.Answer second = officer().post("/api/partners", form, key).expect(201);

    assertThat(second.id()).isEqualTo(first.id());
    assertThat(second.etag()).isEqualTo(first.etag());
    form.put("country", "SN");
    officer().post("/api/partners", form, key).expectProblem(422, "idempotency-key-reused");
  }

  @Test
  void P_8_notes_are_for_the_office_and_those_above_it_alone() {
    String id = partners.prospect("Noted");
    String path = "/api/partners/" + id + "/offices/MLI";
    Api.Answer first =
        officer()
            .put(path, Map.of("focalPoint", Partners.OFFICER.id(), "notes", "Ask twice."))
            .expect(200);
    officer().put(path, Map.of("notes", "Never.")).expectProblem(428, "if-match-missing");
    officer().put(path, Map.of("notes", "Never."), "\"1\"").expectProblem(412, "version-stale");
    Api.Answer second =
        officer()
            .put(
                path,
                Map.of("focalPoint", Partners.OFFICER.id(), "notes", "Ask thrice."),
                first.etag())
            .expect(200);
    assertThat(second.json().path("offices").get(0).path("notes").asString())
        .isEqualTo("Ask thrice.");

    for (String other : List.of("SEN", "XKX", "ECARO")) {
      String seen =
          api.as(Personas.staff("other-" + other, other, "partnership-officer", "office-admin"))
              .get("/api/partners/" + id)
              .expect(200)
              .body();
      assertThat(seen).contains("hasFocalPoint").doesNotContain("Ask thrice.");
    }
    assertThat(
            api.as(Personas.partnerPerson("noted-viewer", id, "partner-viewer"))
                .get("/api/partners/" + id)
                .expect(200)
                .body())
        .doesNotContain("Ask thrice.")
        .doesNotContain(Partners.OFFICER.id());
    officer()
        .put("/api/partners/" + id + "/offices/XKX", Map.of("notes", "Not ours"))
        .expectProblem(403, "not-own-office");
    api.as(Personas.staff("wca", "WCARO", "partnership-officer"))
        .put("/api/partners/" + id + "/offices/SEN", Map.of("notes", "Below us"))
        .expect(200);
    api.as(Personas.staff("hqo", "HQ", "partnership-officer"))
        .put("/api/partners/" + id + "/offices/MOON", Map.of("notes", "Nowhere"))
        .expectProblem(404, "not-found");
  }
}
