package org.partnership.partner.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.partnership.partner.Partners;
import org.partnership.partner.Tree;
import org.partnership.testing.Api;
import org.partnership.testing.Personas;
import org.partnership.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class HistoryIT {

  @Autowired Api api;

  @Test
  void R_2_the_history_says_who_for_which_office_when_what_from_to_and_why() {
    Partners partners = new Partners(api);
    String id = partners.eligible("Told");
    api.as(Partners.OFFICER)
        .patch(
            "/api/partners/" + id,
            Map.of(
                "website",
                "https://told.example",
                "contacts",
                List.of(Map.of("name", "Somebody Known", "email", "s@told.example"))),
            "*")
        .expect(200);
    partners.act(Partners.ADMIN, id, "suspension", Map.of("reason", "Late accounts")).expect(200);

    Api.Answer history =
        api.as(Partners.AUDITOR).get("/api/partners/" + id + "/history?total=true").expect(200);

    var newest = history.json().path("items").get(0);
    assertThat(newest.path("action").asString()).isEqualTo("partner.suspend");
    assertThat(newest.path("by").asString()).isEqualTo(Partners.ADMIN.id());
    assertThat(newest.path("office").asString()).isEqualTo("MLI");
    assertThat(newest.path("from").asString()).isEqualTo("ELIGIBLE");
    assertThat(newest.path("to").asString()).isEqualTo("SUSPENDED");
    assertThat(newest.path("reason").asString()).isEqualTo("Late accounts");
    var edit = history.json().path("items").get(1);
    assertThat(edit.path("changes").toString()).contains("https://told.example");
    assertThat(history.body()).contains("contacts").doesNotContain("Somebody Known");
    assertThat(history.json().path("total").asInt()).isEqualTo(history.json().path("items").size());

    List<Integer> numbers = new ArrayList<>();
    String cursor = "";
    do {
      Api.Answer page =
          api.as(Tree.HQ_ADMIN)
              .get("/api/partners/" + id + "/history?limit=3" + cursor)
              .expect(200);
      page.json().path("items").forEach(e -> numbers.add(e.path("number").asInt()));
      cursor = page.json().path("nextCursor").asString("");
      cursor = cursor.isEmpty() ? "" : "&cursor=" + cursor;
    } while (!cursor.isEmpty());
    assertThat(numbers).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(numbers).hasSize(history.json().path("total").asInt());
    api.as(Partners.AUDITOR).get("/api/partners/" + id + "/history?cursor=x").expect(400);
  }

  @Test
  void callers_are_told_of_what_others_did_to_partners_they_work_with() {
    Partners partners = new Partners(api);
    String id = partners.eligible("News");
    partners.act(Partners.ADMIN, id, "suspension", Map.of("reason", "Why")).expect(200);

    assertThat(api.as(Partners.OFFICER).get("/api/notifications?limit=200").expect(200).body())
        .contains(id)
        .contains("PARTNER_SUSPENDED");
    assertThat(
            api.as(Personas.partnerPerson("news-viewer", id, "partner-viewer"))
                .get("/api/notifications")
                .expect(200)
                .body())
        .contains("PARTNER_SUSPENDED");
    assertThat(api.as(Partners.KOSOVO_ADMIN).get("/api/notifications?limit=200").body())
        .doesNotContain(id);
  }
}
