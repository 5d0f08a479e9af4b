package org.partnership.partner.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.partnership.kit.event.Event;
import org.partnership.partner.Partners;
import org.partnership.partner.Upload;
import org.partnership.testing.Api;
import org.partnership.testing.PlatformTest;
import org.partnership.testing.PublishedEvents;
import org.springframework.beans.factory.annotation.Autowired;

/** Section 6: no personal data and nothing confidential in events. */
@PlatformTest
class EventPrivacyIT {

  @Autowired Api api;
  @Autowired PublishedEvents events;

  @Test
  void people_contacts_notes_answers_and_comments_are_in_no_event() {
    Partners partners = new Partners(api);
    Map<String, Object> form = Partners.form("Private");
    form.put(
        "contacts",
        List.of(
            Map.of(
                "name", "Secretname One",
                "email", "secretmail@example.org",
                "phone", "+223 5550199",
                "position", "Secretposition")));
    form.put("officers", List.of(Map.of("name", "Secretname Two", "role", "HEAD")));
    Api officer = api.as(Partners.OFFICER);
    String id = officer.post("/api/partners", form).expect(201).id();
    officer
        .put(
            "/api/partners/" + id + "/offices/MLI",
            Map.of("focalPoint", Partners.OFFICER.id(), "notes", "Secretnote"))
        .expect(200);
    officer
        .patch(
            "/api/partners/" + id,
            Map.of("contacts", List.of(Map.of("name", "Secretname Three"))),
            "*")
        .expect(200);
    String assessment = partners.draft(id);
    String evidence =
        Upload.document(id, "EVIDENCE", "secretevidence.pdf", Upload.PDF)
            .with("title", "Secrettitle")
            .send(officer, "/api/partner-documents")
            .expect(201)
            .id();
    officer
        .patch(
            "/api/assessments/" + assessment,
            Map.of(
                "answers",
                List.of(
                    Map.of(
                        "criterion", "child-rights",
                        "value", "PARTLY",
                        "comment", "Secretcomment",
                        "evidence", List.of(evidence)))),
            "*")
        .expect(200);
    partners.answer(assessment, "YES");
    officer.post("/api/assessments/" + assessment + "/submission", null, "*").expect(200);
    partners
        .decide(assessment, Map.of("outcome", "PASSED", "comment", "Secretverdict"))
        .expect(200);
    officer
        .post(
            "/api/partners/" + id + "/flags",
            Map.of("severity", "OBSERVATION", "reason", "Secretflag"))
        .expect(201);

    Event added = events.awaitOf(evidence, "partner-document.added.v1");
    assertThat(added.toString().toLowerCase(Locale.ROOT)).doesNotContain("secret");
    events.awaitOf(id, "flag.raised.v1");
    List<Event> all = events.of(id);
    assertThat(all).hasSizeGreaterThan(7);
    for (Event event : all) {
      assertThat(event.toString().toLowerCase(Locale.ROOT))
          .as(event.type())
          .doesNotContain("secret")
          .doesNotContain("5550199")
          .doesNotContain("partly");
      assertThat(event.data().toString())
          .as(event.type())
          .doesNotContain(Partners.OFFICER.id())
          .doesNotContain("mali-officer");
    }
    assertThat(events.awaitOf(id, "partner.updated.v1").data().path("changed").toString())
        .isEqualTo("[\"contacts\"]");
  }
}
