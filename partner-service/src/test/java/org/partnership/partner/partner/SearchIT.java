package org.partnership.partner.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnership.partner.Partners;
import org.partnership.testing.Api;
import org.partnership.testing.Personas;
import org.partnership.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** P-9: searching the register. Every test marks its partners with a tag word in their names. */
@PlatformTest
class SearchIT {

  @Autowired Api api;
  private Partners partners;
  private String mark;

  @BeforeEach
  void plant() {
    partners = new Partners(api);
    mark = "m" + Long.toString(System.nanoTime(), 36);
  }

  private String register(String name, Map<String, ?> more) {
    Map<String, Object> form = Partners.form(mark + " " + name);
    form.putAll(more);
    return api.as(Partners.OFFICER).post("/api/partners", form).expect(201).id();
  }

  private List<String> ids(String query) {
    return api.as(Partners.KOSOVO_OFFICER)
        .get("/api/partners?q=" + mark + query)
        .expect(200)
        .json()
        .path("items")
        .valueStream()
        .map(p -> p.path("id").asString())
        .toList();
  }

  @Test
  void P_9_by_text_in_any_name_without_accents_and_in_any_order() {
    String id = register("Réseau Éducation", Map.of("aliases", List.of("Kalan Jɛkulu")));

    assertThat(ids("%20reseau")).containsExactly(id);
    assertThat(ids("%20EDUCATION%20r%C3%A9seau")).containsExactly(id);
    assertThat(ids("%20kalan")).containsExactly(id);
    assertThat(ids("%20educ")).containsExactly(id);
    assertThat(ids("%20ducat")).isEmpty();
    assertThat(ids("%20water")).isEmpty();
    assertThat(ids("%20.*")).containsExactly(id);
  }

  @Test
  void P_9_by_relevance_the_nearest_name_comes_first_and_pages_follow_one_another() {
    String word = "Rel" + Long.toString(System.nanoTime(), 36).replaceAll("[0-9]", "q");
    List<String> names = List.of("Aid for " + word, word + " Trust", word, "Zone " + word + "ly");
    for (String name : names) {
      Map<String, Object> form = Partners.form("x");
      form.put("legalName", name);
      api.as(Partners.OFFICER).post("/api/partners", form).expect(201);
    }
    String path = "/api/partners?sort=relevance&q=" + word;
    List<String> shown = new ArrayList<>();
    String cursor = "";
    do {
      var page =
          api.as(Partners.OFFICER).get(path + "&limit=3&total=true" + cursor).expect(200).json();
      page.path("items").forEach(p -> shown.add(p.path("legalName").asString()));
      assertThat(page.path("total").asInt()).isEqualTo(4);
      String next = page.path("nextCursor").asString("");
      cursor = next.isEmpty() ? "" : "&cursor=" + next;
    } while (!cursor.isEmpty());

    assertThat(shown)
        .containsExactly(word, word + " Trust", "Aid for " + word, "Zone " + word + "ly");
    Api officer = api.as(Partners.OFFICER);
    officer.get("/api/partners?sort=relevance").expectProblem(400, "sort-needs-text");
    officer.get(path + "&cursor=x").expectProblem(400, "cursor-invalid");
    officer.get(path + "&limit=0").expectProblem(400, "limit-out-of-range");
  }

  @Test
  void P_9_by_tags_offers_and_description_too() {
    String id =
        register(
            "One",
            Map.of(
                "tags", List.of("Vaccination"),
                "offers", List.of(Map.of("kind", "SKILL", "description", "Cold chains")),
                "description", "Refrigeration for the north."));

    assertThat(ids("%20vaccin")).containsExactly(id);
    assertThat(ids("%20cold%20chain")).containsExactly(id);
    assertThat(ids("%20refrig%20north")).containsExactly(id);
    assertThat(ids("&offer=chains")).containsExactly(id);
    assertThat(ids("&offer=refrigeration")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sanitation",
        "sanitatin",
        "sanittation",
        "sanitatoin",
        "senitation",
        "SANITATIÓN"
      })
  void P_9_a_word_with_one_letter_wrong_missing_added_or_swapped_is_found(String word) {
    String id = register("Sanitation Bamako", Map.of());
    register("Radio Bamako", Map.of());

    assertThat(
            ids("%20" + java.net.URLEncoder.encode(word, java.nio.charset.StandardCharsets.UTF_8)))
        .containsExactly(id);
    assertThat(ids("%20sonitatin")).isEmpty();
  }

  @Test
  void P_9_names_in_scripts_without_spaces_are_found_by_any_part() {
    String id = register("中国青少年发展基金会", Map.of());

    assertThat(
            ids("%20" + java.net.URLEncoder.encode("基金会", java.nio.charset.StandardCharsets.UTF_8)))
        .containsExactly(id);
  }

  @Test
  void P_9_pages_stay_right_while_partners_come_and_change() {
    List<String> made =
        Stream.of("b1", "b2", "b3", "b4").map(name -> register(name, Map.of())).toList();
    Api officer = api.as(Partners.OFFICER);
    String path = "/api/partners?q=" + mark + "&limit=2&sort=legalName";
    Api.Answer first = officer.get(path).expect(200);

    register("a0", Map.of());
    String late = register("b9", Map.of());
    officer
        .patch("/api/partners/" + made.get(0), Map.of("description", "Changed meanwhile"), "*")
        .expect(200);
    Api.Answer second =
        officer.get(path + "&cursor=" + first.json().path("nextCursor").asString()).expect(200);
    Api.Answer third =
        officer.get(path + "&cursor=" + second.json().path("nextCursor").asString()).expect(200);

    assertThat(idsOf(first)).containsExactly(made.get(0), made.get(1));
    assertThat(idsOf(second)).containsExactly(made.get(2), made.get(3));
    assertThat(idsOf(third)).containsExactly(late);
  }

  private static List<String> idsOf(Api.Answer page) {
    return page.json().path("items").valueStream().map(p -> p.path("id").asString()).toList();
  }

  @Test
  void P_9_by_every_field_several_values_of_one_are_alternatives() {
    String water =
        register(
            "Water",
            Map.of(
                "categories", List.of("CORPORATE", "FOUNDATION"),
                "country", "SN",
                "reach", "GLOBAL",
                "focusAreas", List.of("14031"),
                "offers", List.of(Map.of("kind", "RESOURCE", "description", "Bore holes"))));
    String youth =
        register(
            "Youth",
            Map.of(
                "categories", List.of("CIVIL_SOCIETY"),
                "focusAreas", List.of("12250", "14010"),
                "offers", List.of(Map.of("kind", "SKILL", "description", "Radio shows"))));

    assertThat(ids("&category=CORPORATE")).containsExactly(water);
    assertThat(ids("&category=CORPORATE&category=CIVIL_SOCIETY"))
        .containsExactlyInAnyOrder(water, youth);
    assertThat(ids("&country=SN")).containsExactly(water);
    assertThat(ids("&reach=GLOBAL")).containsExactly(water);
    assertThat(ids("&focusArea=12250")).containsExactly(youth);
    assertThat(ids("&focusArea=140")).containsExactlyInAnyOrder(water, youth);
    assertThat(ids("&offer=SKILL")).containsExactly(youth);
    assertThat(ids("&offer=bore")).containsExactly(water);
    assertThat(ids("&status=PROSPECT&office=MLI")).hasSize(2);
    assertThat(ids("&status=BLOCKED")).isEmpty();
    assertThat(ids("&rating=HIGH")).isEmpty();
    assertThat(ids("&office=XKX")).isEmpty();
    partners.focalPoint(youth);
    api.as(Partners.KOSOVO_OFFICER)
        .put("/api/partners/" + youth + "/offices/XKX", Map.of("notes", "n"))
        .expect(200);
    assertThat(ids("&office=XKX")).containsExactly(youth);
  }

  @Test
  void pages_follow_one_another_without_gap_or_repeat_in_both_directions() {
    List<String> made =
        Stream.of("C", "a", "B", "e", "D").map(name -> register(name, Map.of())).toList();

    for (String sort : List.of("legalName", "-legalName", "createdAt", "-updatedAt", "status")) {
      List<String> seen = new ArrayList<>();
      String cursor = "";
      do {
        Api.Answer page =
            api.as(Partners.OFFICER)
                .get("/api/partners?q=" + mark + "&limit=2&total=true&sort=" + sort + cursor)
                .expect(200);
        assertThat(page.json().path("total").asInt()).isEqualTo(5);
        page.json().path("items").forEach(p -> seen.add(p.path("id").asString()));
        String next = page.json().path("nextCursor").asString("");
        cursor = next.isEmpty() ? "" : "&cursor=" + next;
      } while (!cursor.isEmpty());
      assertThat(seen).as(sort).containsExactlyInAnyOrderElementsOf(made);
    }
    assertThat(ids("&sort=legalName").get(0)).isEqualTo(made.get(1));
  }

  @Test
  void facets_count_what_matches_by_every_filter() {
    register("One", Map.of("categories", List.of("CORPORATE", "FOUNDATION")));
    register("Two", Map.of("categories", List.of("CORPORATE"), "country", "SN"));

    var facets =
        api.as(Partners.OFFICER)
            .get("/api/partners?q=" + mark + "&limit=1&facets=true")
            .expect(200)
            .json()
            .path("facets");

    assertThat(facets.path("category").toString())
        .isEqualTo(
            "[{\"value\":\"CORPORATE\",\"count\":2},{\"value\":\"FOUNDATION\",\"count\":1}]");
    assertThat(facets.path("country").size()).isEqualTo(2);
    assertThat(facets.path("status").get(0).path("count").asInt()).isEqualTo(2);
    assertThat(
            api.as(Partners.OFFICER)
                .get("/api/partners?q=" + mark + "&facets=status,office")
                .expect(200)
                .json()
                .path("facets")
                .size())
        .isEqualTo(2);
  }

  @Test
  void facets_without_words_follow_every_change_at_once_and_take_every_filter() {
    String asked = "&country=TV&facets=true";
    register(
        "One",
        Map.of(
            "country",
            "TV",
            "focusAreas",
            List.of("12250"),
            "categories",
            List.of("MEDIA_COMMUNICATION")));
    assertThat(facets(asked).path("status").path(0).path("count").asInt()).isEqualTo(1);
    String two =
        register(
            "Two",
            Map.of(
                "country",
                "TV",
                "focusAreas",
                List.of("12240", "14030"),
                "offers",
                List.of(Map.of("kind", "SKILL", "description", "Wells"))));

    assertThat(facets(asked).path("status").path(0).path("count").asInt()).isEqualTo(2);
    assertThat(facets(asked + "&focusArea=122").path("focusArea").size()).isEqualTo(3);
    assertThat(facets(asked + "&focusArea=12240").path("focusArea").size()).isEqualTo(2);
    assertThat(facets(asked + "&offer=SKILL").path("offer").toString())
        .isEqualTo("[{\"value\":\"SKILL\",\"count\":1}]");
    assertThat(facets(asked + "&category=MEDIA_COMMUNICATION").path("country").toString())
        .isEqualTo("[{\"value\":\"TV\",\"count\":1}]");
    assertThat(facets(asked + "&reach=GLOBAL").path("country").size()).isZero();
    assertThat(facets(asked + "&office=XKX").path("country").size()).isZero();

    partners.act(Partners.ADMIN, two, "suspension", Map.of("reason", "Why")).expect(200);
    assertThat(facets(asked + "&status=SUSPENDED").path("status").toString())
        .isEqualTo("[{\"value\":\"SUSPENDED\",\"count\":1}]");
  }

  private JsonNode facets(String asked) {
    return api.as(Partners.OFFICER)
        .get("/api/partners?limit=1" + asked)
        .expect(200)
        .json()
        .path("facets");
  }

  @Test
  void a_partners_own_people_find_nobody_but_themselves() {
    String own = register("Own", Map.of());
    register("Other", Map.of());
    Api viewer = api.as(Personas.partnerPerson("search-viewer", own, "partner-viewer"));

    Api.Answer all = viewer.get("/api/partners?total=true&facets=status").expect(200);

    assertThat(all.json().path("items")).hasSize(1);
    assertThat(all.json().path("total").asInt()).isEqualTo(1);
    assertThat(all.json().path("facets").path("status").get(0).path("count").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=0",
        "limit=100000",
        "limit=x",
        "limit=-1",
        "sort=moon",
        "cursor=abc",
        "colour=red",
        "category=MOON",
        "status=eligible",
        "facets=moon",
        "focusArea=12",
        "total=maybe",
        "q=%00",
        "rating=5"
      })
  void a_query_that_is_not_understood_is_refused_and_says_why(String query) {
    Api.Answer answer = api.as(Partners.OFFICER).get("/api/partners?" + query).expect(400);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.json().path("reasons")).isNotEmpty();
  }
}
