package org.partnership.partner.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnership.partner.Partners;
import org.partnership.partner.Tree;
import org.partnership.testing.Api;
import org.partnership.testing.PlatformTest;
import org.partnership.testing.PublishedEvents;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Screening against a sanctions list, through the API (P-3). The names are made up. */
@PlatformTest
class ScreeningIT {

  @Autowired Api api;
  @Autowired PublishedEvents events;
  private Partners partners;

  @BeforeEach
  void plant() {
    partners = new Partners(api);
  }

  private static String word() {
    StringBuilder letters = new StringBuilder("Qor");
    for (long rest = System.nanoTime(); rest > 0; rest /= 20) {
      letters.append("bcdfghjklmnpqrstvwxz".charAt((int) (rest % 20))).append('o');
    }
    return letters.toString();
  }

  private static String entity(String reference, String name, String comment) {
    return "<ENTITY><DATAID>1</DATAID><VERSIONNUM>1</VERSIONNUM><FIRST_NAME>"
        + name
        + "</FIRST_NAME><UN_LIST_TYPE>Test</UN_LIST_TYPE><REFERENCE_NUMBER>"
        + reference
        + "</REFERENCE_NUMBER><COMMENTS1>"
        + comment
        + "</COMMENTS1><ENTITY_ALIAS><QUALITY>a.k.a.</QUALITY><ALIAS_NAME>Alias of "
        + name
        + "</ALIAS_NAME></ENTITY_ALIAS></ENTITY>";
  }

  private static String individual(String reference, String first, String second) {
    return "<INDIVIDUAL><DATAID>2</DATAID><FIRST_NAME>"
        + first
        + "</FIRST_NAME><SECOND_NAME>"
        + second
        + "</SECOND_NAME><REFERENCE_NUMBER>"
        + reference
        + "</REFERENCE_NUMBER></INDIVIDUAL>";
  }

  private static String list(String individuals, String entities) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><CONSOLIDATED_LIST"
        + " dateGenerated=\"2026-03-01T00:00:00Z\"><INDIVIDUALS>"
        + individuals
        + "</INDIVIDUALS><ENTITIES>"
        + entities
        + "</ENTITIES></CONSOLIDATED_LIST>";
  }

  private Api.Answer send(String xml) {
    return api.as(Tree.HQ_ADMIN)
        .post("/api/sanctions-lists", xml, Map.of("Content-Type", "application/xml"));
  }

  private JsonNode imported(String xml) {
    String job = send(xml).expect(202).id();
    return Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> api.as(Tree.HQ_ADMIN).get("/api/jobs/partner-service/" + job).expect(200).json(),
            j -> List.of("SUCCEEDED", "FAILED").contains(j.path("status").asString()));
  }

  private List<JsonNode> hits(String partner) {
    return api.as(Partners.OFFICER)
        .get("/api/partners/" + partner + "/screenings")
        .expect(200)
        .json()
        .path("items")
        .valueStream()
        .toList();
  }

  private String register(String name, Map<String, Object> more) {
    Map<String, Object> form = new HashMap<>(Partners.form("x"));
    form.put("legalName", name);
    form.putAll(more);
    return api.as(Partners.OFFICER).post("/api/partners", form).expect(201).id();
  }

  private Api.Answer decide(String hit, String decision) {
    Api headquarters = api.as(Tree.HQ_ADMIN);
    return headquarters.post(
        "/api/screenings/" + hit + "/decision",
        Map.of("decision", decision, "reason", "Compared with the entry."),
        headquarters.get("/api/screenings/" + hit).expect(200).etag());
  }

  private List<String> standingRules(String partner) {
    return api.as(Partners.OFFICER)
        .get("/api/partners/" + partner + "/standing?agreementKind=MOU&office=MLI")
        .expect(200)
        .json()
        .path("reasons")
        .valueStream()
        .map(r -> r.path("rule").asString())
        .toList();
  }

  @Test
  void P_3_importing_a_list_holds_the_whole_register_against_it() {
    String word = word();
    String like = register("The " + word + " Foundation", Map.of());
    String other = register(word() + " Foundation", Map.of());

    JsonNode job = imported(list("", entity("QDe.1", word + " Foundation", "c")));

    assertThat(job.path("status").asString()).isEqualTo("SUCCEEDED");
    assertThat(job.path("done").asLong()).isEqualTo(job.path("total").asLong()).isPositive();
    assertThat(hits(like)).hasSize(1);
    assertThat(hits(like).get(0).path("score").asDouble()).isGreaterThan(0.9);
    assertThat(hits(like).get(0).path("listedName").asString()).isEqualTo(word + " Foundation");
    assertThat(hits(other)).isEmpty();
    assertThat(partners.status(like)).as("a hit suspends nothing").isEqualTo("PROSPECT");
    assertThat(standingRules(like)).contains("P-3");
    assertThat(events.awaitOf(like, "screening.hit-found.v1").toString()).doesNotContain(word);
  }

  @Test
  void P_3_registration_and_a_change_of_names_or_officers_are_screened_at_once() {
    String word = word();
    String person = word();
    imported(
        list(individual("QDi.1", person, "Tarnov"), entity("QDe.2", word + " Institute", "c")));

    String registered = register("Institute " + word, Map.of());
    String renamed = register(word(), Map.of());
    assertThat(hits(registered)).hasSize(1);
    assertThat(hits(renamed)).isEmpty();

    Api officer = api.as(Partners.OFFICER);
    officer
        .patch(
            "/api/partners/" + renamed,
            Map.of("officers", List.of(Map.of("name", "Tarnov, " + person, "role", "HEAD"))),
            officer.get("/api/partners/" + renamed).etag())
        .expect(200);
    assertThat(hits(renamed)).hasSize(1);
    assertThat(hits(renamed).get(0).path("entry").asString()).isEqualTo("QDi.1");
  }

  @Test
  void P_3_headquarters_confirms_a_hit_which_blocks_and_lifting_the_blocking_lifts_it() {
    String word = word();
    imported(list("", entity("QDe.3", word + " Group", "c")));
    String partner = register(word + " Group", Map.of());
    String hit = hits(partner).get(0).path("id").asString();

    api.as(Partners.ADMIN)
        .post(
            "/api/screenings/" + hit + "/decision",
            Map.of("decision", "DISMISSED", "reason", "Why"),
            "*")
        .expect(403);
    decide(hit, "CONFIRMED").expect(200);

    assertThat(partners.status(partner)).isEqualTo("BLOCKED");
    decide(hit, "DISMISSED").expect(409);
    events.awaitOf(partner, "partner.blocked.v1");
    partners.act(Tree.HQ_ADMIN, partner, "unblocking", Map.of("reason", "Delisted.")).expect(200);
    assertThat(hits(partner).get(0).path("status").asString()).isEqualTo("LIFTED");
    assertThat(standingRules(partner)).doesNotContain("P-3");
  }

  @Test
  void P_3_a_dismissed_hit_does_not_come_back_unless_the_entry_changed() {
    String word = word();
    imported(list("", entity("QDe.4", word + " League", "born so")));
    String partner = register(word + " League", Map.of());
    decide(hits(partner).get(0).path("id").asString(), "DISMISSED").expect(200);

    imported(list("", entity("QDe.4", word + " League", "born so")));
    assertThat(hits(partner)).hasSize(1);
    assertThat(hits(partner).get(0).path("status").asString()).isEqualTo("DISMISSED");
    assertThat(hits(partner).get(0).path("reason").asString()).isNotBlank();
    assertThat(standingRules(partner)).doesNotContain("P-3");

    imported(list("", entity("QDe.4", word + " League", "amended")));
    assertThat(hits(partner)).hasSize(2);
    assertThat(hits(partner).get(0).path("status").asString()).isEqualTo("OPEN");
    assertThat(standingRules(partner)).contains("P-3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no xml",
        "<CONSOLIDATED_LIST>",
        "<html/>",
        "<CONSOLIDATED_LIST/>",
        "<CONSOLIDATED_LIST><OTHERS/></CONSOLIDATED_LIST>",
        "<CONSOLIDATED_LIST><ENTITIES><ENTITY/></ENTITIES></CONSOLIDATED_LIST>",
        "<CONSOLIDATED_LIST><ENTITIES><PERSON/></ENTITIES></CONSOLIDATED_LIST>",
        "<!DOCTYPE CONSOLIDATED_LIST [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>"
            + "<CONSOLIDATED_LIST><ENTITIES><ENTITY><FIRST_NAME>&a;</FIRST_NAME>"
            + "<REFERENCE_NUMBER>1</REFERENCE_NUMBER></ENTITY></ENTITIES></CONSOLIDATED_LIST>",
        "<!DOCTYPE l [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">]>"
            + "<CONSOLIDATED_LIST><ENTITIES><ENTITY><FIRST_NAME>&d;</FIRST_NAME></ENTITY>"
            + "</ENTITIES></CONSOLIDATED_LIST>"
      })
  void P_3_what_is_no_list_or_an_xml_bomb_is_refused_and_changes_nothing(String document) {
    Api headquarters = api.as(Tree.HQ_ADMIN);
    String before = headquarters.get("/api/sanctions-lists").expect(200).body();

    Api.Answer answer = send(document);

    assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
    assertThat(headquarters.get("/api/sanctions-lists").body()).isEqualTo(before);
  }

  @Test
  void P_3_another_format_is_refused() {
    api.as(Tree.HQ_ADMIN).post("/api/sanctions-lists", Map.of("a", 1)).expect(415);
  }
}
