package org.partnership.partner.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnership.kit.command.Ids;
import org.partnership.partner.Partners;
import org.partnership.partner.Tree;
import org.partnership.testing.Api;
import org.partnership.testing.Persona;
import org.partnership.testing.PlatformTest;
import org.partnership.testing.PublishedEvents;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/**
 * A contact or officer is forgotten on request: the whole database is looked through afterwards.
 */
@PlatformTest
class PersonErasureIT {

  private static final String WHY = "reason";

  @Autowired Api api;
  @Autowired PublishedEvents events;
  @Autowired MongoTemplate mongo;
  private Partners partners;
  private String word = "";
  private String person = "";

  @BeforeEach
  void plant() {
    partners = new Partners(api);
    StringBuilder letters = new StringBuilder("Vul");
    for (long rest = System.nanoTime(); rest > 0; rest /= 20) {
      letters.append("bcdfghjklmnpqrstvwxz".charAt((int) (rest % 20))).append('i');
    }
    word = letters.toString();
    person = word + " Tamarovik";
  }

  private Map<String, Object> formWithPerson() {
    Map<String, Object> form = Partners.form("Erasing");
    form.put(
        "contacts",
        List.of(
            Map.of(
                "name",
                person,
                "email",
                word + "@example.org",
                "phone",
                "+223 " + Math.abs(word.hashCode() % 1_000_000_000),
                "position",
                "Director"),
            Map.of("name", "Somebody Else")));
    form.put("officers", List.of(Map.of("name", person.toUpperCase(Locale.ROOT), "role", "HEAD")));
    return form;
  }

  private String registered() {
    return api.as(Partners.OFFICER)
        .post("/api/partners", formWithPerson(), Map.of("Idempotency-Key", "erasing-" + Ids.next()))
        .expect(201)
        .id();
  }

  private Api.Answer erase(Persona who, String partner, String name, String reason) {
    return partners.act(who, partner, "person-erasure", Map.of("name", name, WHY, reason));
  }

  /** Where in the whole database a text is, whatever its case. */
  private List<String> placesOf(String text) {
    List<String> places = new ArrayList<>();
    for (String name : mongo.getDb().listCollectionNames()) {
      for (Document document : mongo.getCollection(name).find()) {
        if (told(document).toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT))) {
          places.add(name + "/" + document.get("_id"));
        }
      }
    }
    return places;
  }

  private static String told(Object value) {
    return switch (value) {
      case null -> "";
      case Document document ->
          String.join(" ", document.values().stream().map(v -> told(v)).toList());
      case List<?> list -> String.join(" ", list.stream().map(v -> told(v)).toList());
      case Binary bytes -> new String(bytes.getData(), java.nio.charset.StandardCharsets.UTF_8);
      default -> value.toString();
    };
  }

  @Test
  void nothing_of_an_erased_person_is_left_anywhere_and_the_history_says_that_it_happened() {
    String partner = registered();
    api.as(Partners.OFFICER)
        .patch("/api/partners/" + partner, Map.of("website", "https://x.example"), "*")
        .expect(200);
    assertThat(placesOf(word)).isNotEmpty();

    Api.Answer erased =
        erase(Partners.ADMIN, partner, "  " + person.toLowerCase(Locale.ROOT), "On request.");

    erased.expect(200);
    assertThat(erased.json().path("contacts").toString())
        .contains("Somebody Else")
        .doesNotContain(word);
    assertThat(erased.json().path("officers")).isEmpty();
    assertThat(placesOf(word)).isEmpty();
    JsonNode last =
        api.as(Partners.ADMIN)
            .get("/api/partners/" + partner + "/history")
            .expect(200)
            .json()
            .path("items")
            .get(0);
    assertThat(last.path("action").asString()).isEqualTo("partner.erase-person");
    assertThat(last.path("by").asString()).isEqualTo(Partners.ADMIN.id());
    assertThat(last.path(WHY).asString()).isEqualTo("On request.");
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                events.of(partner).stream()
                    .anyMatch(
                        e -> e.data().toString().contains("\"changed\":[\"contacts\",\"off")));
    assertThat(events.of(partner).toString().toLowerCase(Locale.ROOT))
        .doesNotContain(word.toLowerCase(Locale.ROOT));
  }

  @Test
  void a_person_is_erased_with_the_partners_that_were_merged_into_it() {
    String loser = registered();
    String survivor = registered();
    api.as(Tree.HQ_ADMIN)
        .post(
            "/api/partners/" + loser + "/duplicate-decisions",
            Map.of("otherId", survivor, "decision", "MERGE", WHY, "One organisation."))
        .expect(201);

    erase(Tree.HQ_ADMIN, survivor, person, "On request.").expect(200);

    assertThat(placesOf(word)).isEmpty();
  }

  @Test
  void P_3_a_hit_is_settled_before_the_person_is_erased_and_a_dismissed_one_forgets_the_name() {
    String list =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL>"
            + "<DATAID>2</DATAID><FIRST_NAME>"
            + word
            + "</FIRST_NAME><SECOND_NAME>Tamarovich</SECOND_NAME><REFERENCE_NUMBER>QDi.77"
            + "</REFERENCE_NUMBER></INDIVIDUAL></INDIVIDUALS><ENTITIES/></CONSOLIDATED_LIST>";
    String job =
        api.as(Tree.HQ_ADMIN)
            .post("/api/sanctions-lists", list, Map.of("Content-Type", "application/xml"))
            .expect(202)
            .id();
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                api.as(Tree.HQ_ADMIN)
                    .get("/api/jobs/partner-service/" + job)
                    .json()
                    .path("status")
                    .asString()
                    .equals("SUCCEEDED"));
    String partner = registered();
    JsonNode hits =
        api.as(Tree.HQ_ADMIN)
            .get("/api/partners/" + partner + "/screenings")
            .expect(200)
            .json()
            .path("items");
    assertThat(hits).isNotEmpty();

    erase(Partners.ADMIN, partner, person, "On request.").expectRule(409, "P-3");
    hits.valueStream()
        .forEach(
            hit ->
                api.as(Tree.HQ_ADMIN)
                    .post(
                        "/api/screenings/" + hit.path("id").asString() + "/decision",
                        Map.of("decision", "DISMISSED", WHY, "Another person."),
                        "*")
                    .expect(200));
    erase(Partners.ADMIN, partner, person, "On request.").expect(200);

    assertThat(placesOf(person)).isEmpty();
  }

  @Test
  void who_may_not_whom_nobody_knows_and_a_reason_that_says_it_all_are_refused() {
    String partner = registered();
    Map<String, String> form = Map.of("name", person, WHY, "On request.");
    String path = "/api/partners/" + partner + "/person-erasure";

    api.as(Partners.ADMIN).post(path, form).expect(428);
    api.as(Partners.ADMIN).post(path, form, "\"77\"").expect(412);
    api.as(Partners.OFFICER).post(path, form, "*").expect(403);
    api.as(Partners.KOSOVO_ADMIN).post(path, form, "*").expect(403);
    erase(Partners.ADMIN, partner, "Nobody Known", "On request.")
        .expectProblem(422, "person-not-known");
    erase(Partners.ADMIN, partner, person, "Mail from " + person + " of today.")
        .expectProblem(422, "reason-names-person");
    assertThat(placesOf(word)).isNotEmpty();
  }
}
