package org.partnership.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnership.consultation.Lounge.words;
import static org.partnership.consultation.People.AUDITOR;
import static org.partnership.consultation.People.COLLEAGUE;
import static org.partnership.consultation.People.EDITOR;
import static org.partnership.consultation.People.HQ_ADMIN;
import static org.partnership.consultation.People.HQ_FINANCE;
import static org.partnership.consultation.People.MALI_FINANCE;
import static org.partnership.consultation.People.MALI_MODERATOR;
import static org.partnership.consultation.People.MALI_OFFICER;
import static org.partnership.consultation.People.OTHER_EDITOR;
import static org.partnership.consultation.People.SUBSCRIBER;
import static org.partnership.consultation.People.VIETNAM_MODERATOR;
import static org.partnership.consultation.People.VIETNAM_OFFICER;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.partnership.kit.event.Event;
import org.partnership.kit.security.PermittedTo;
import org.partnership.testing.Api;
import org.partnership.testing.Persona;
import org.partnership.testing.PublishedEvents;
import org.partnership.testing.TestIdentity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** L-4 and office isolation: every operation of the service, by everyone who should not. */
@ConsultationTest
class IsolationIT {

  @Autowired Lounge lounge;
  @Autowired Api api;
  @Autowired PublishedEvents events;
  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

  /** One request to each operation on a thing. */
  private record Operation(String method, String pattern, String path, @Nullable Object body) {

    Api.Answer by(Api caller) {
      return caller.send(method, path, body, Map.of("If-Match", "*"));
    }

    @Override
    public String toString() {
      return method + " " + pattern;
    }
  }

  /** A space with one of everything in it. */
  private record Full(
      String space, String question, String comment, String commitment, String member) {}

  private Full full(String visibility) {
    String space =
        lounge.opened(lounge.draft(visibility, "Secret title", MALI_MODERATOR), MALI_MODERATOR);
    lounge.admit(space, EDITOR);
    String question = lounge.ask(space, 1, null);
    String comment = lounge.say(question, EDITOR, "Secret words").expect(201).id();
    String path = "/api/consultations/" + space;
    lounge
        .as(MALI_MODERATOR)
        .put(
            path + "/conclusion",
            Map.of("whatWeHeard", Map.of("en", "Secret conclusion")),
            lounge.etag(MALI_MODERATOR, path))
        .expect(200);
    String commitment =
        lounge
            .as(MALI_MODERATOR)
            .post(
                path + "/commitments",
                Map.of(
                    "text", Map.of("en", "Secret commitment"),
                    "owner", Map.of("kind", "OFFICE", "code", "MLI")))
            .expect(201)
            .id();
    String member =
        lounge
            .as(MALI_MODERATOR)
            .get(path + "/members")
            .expect(200)
            .json()
            .at("/items/0/id")
            .asString();
    return new Full(space, question, comment, commitment, member);
  }

  private static List<Operation> operations(Full f) {
    String space = "/api/consultations/" + f.space();
    String member = space + "/members/" + f.member();
    String question = "/api/questions/" + f.question();
    String comment = "/api/comments/" + f.comment();
    String s = "/api/consultations/{id}";
    String m = s + "/members/{memberId}";
    String q = "/api/questions/{id}";
    String c = "/api/comments/{id}";
    Map<String, Object> why = Map.of("reason", "x");
    return List.of(
        new Operation("GET", s, space, null),
        new Operation("PATCH", s, space, Map.of("title", "Mine")),
        new Operation("POST", s + "/opening", space + "/opening", null),
        new Operation("POST", s + "/closing", space + "/closing", null),
        new Operation("GET", s + "/history", space + "/history", null),
        new Operation(
            "PUT",
            s + "/conclusion",
            space + "/conclusion",
            Map.of("whatWeHeard", Map.of("en", "x"))),
        new Operation(
            "POST",
            s + "/commitments",
            space + "/commitments",
            Map.of("text", Map.of("en", "x"), "owner", Map.of("kind", "OFFICE", "code", "MLI"))),
        new Operation("GET", s + "/members", space + "/members", null),
        new Operation("DELETE", s + "/members/me", space + "/members/me", null),
        new Operation("GET", m, member, null),
        new Operation("POST", m + "/acceptance", member + "/acceptance", null),
        new Operation("POST", m + "/removal", member + "/removal", why),
        new Operation("GET", s + "/questions", space + "/questions", null),
        new Operation(
            "POST",
            s + "/questions",
            space + "/questions",
            Map.of("position", 1, "text", Map.of("en", "x"))),
        new Operation("GET", s + "/feed", space + "/feed", null),
        new Operation("GET", q, question, null),
        new Operation("PATCH", q, question, Map.of("position", 2)),
        new Operation("GET", q + "/comments", question + "/comments", null),
        new Operation("POST", q + "/comments", question + "/comments", words("x")),
        new Operation("GET", c, comment, null),
        new Operation("PATCH", c, comment, Map.of("text", "x")),
        new Operation("POST", c + "/replies", comment + "/replies", words("x")),
        new Operation("POST", c + "/reactions", comment + "/reactions", Map.of("kind", "LIKE")),
        new Operation("DELETE", c + "/reactions/mine", comment + "/reactions/mine", null),
        new Operation("POST", c + "/hiding", comment + "/hiding", why),
        new Operation("POST", c + "/restoring", comment + "/restoring", why),
        new Operation("POST", c + "/pinning", comment + "/pinning", null),
        new Operation("GET", "/api/commitments/{id}", "/api/commitments/" + f.commitment(), null),
        new Operation(
            "PATCH",
            "/api/commitments/{id}",
            "/api/commitments/" + f.commitment(),
            Map.of("status", "DONE")),
        new Operation("POST", s + "/members", space + "/members", Map.of()));
  }

  /** What came of each operation: its status, and whether the answer told what it must not. */
  private Map<String, String> outcomes(Full full, Persona caller) {
    Map<String, String> outcomes = new LinkedHashMap<>();
    for (Operation operation : operations(full)) {
      Api.Answer answer = operation.by(lounge.as(caller));
      boolean told =
          List.of("Secret words", "Secret conclusion", "Secret commitment").stream()
              .anyMatch(answer.body()::contains);
      outcomes.put(operation.toString(), answer.status() + (told ? " and tells" : ""));
    }
    return outcomes;
  }

  @Test
  void every_operation_on_a_thing_is_tried_here() {
    Set<String> tried = new TreeSet<>();
    operations(new Full("s", "q", "c", "k", "m")).forEach(o -> tried.add(o.toString()));
    tried.addAll(
        Set.of(
            "POST /api/consultations",
            "GET /api/consultations",
            "GET /api/tasks",
            "GET /api/notifications"));
    Set<String> offered = new TreeSet<>();
    requestMappingHandlerMapping
        .getHandlerMethods()
        .forEach(
            (info, method) -> {
              if (isOurs(method)) {
                info.getMethodsCondition()
                    .getMethods()
                    .forEach(
                        verb ->
                            info.getPatternValues()
                                .forEach(pattern -> offered.add(verb + " " + pattern)));
              }
            });
    assertThat(tried).isEqualTo(offered);
  }

  private static boolean isOurs(HandlerMethod method) {
    return method.hasMethodAnnotation(PermittedTo.class)
        && method.getBeanType().getPackageName().startsWith("org.partnership.consultation");
  }

  @Test
  void L_4_a_space_by_invitation_is_not_there_for_anyone_else() {
    Full full = full("INVITED");
    List<Persona> outsiders =
        List.of(
            OTHER_EDITOR, COLLEAGUE, MALI_FINANCE, HQ_FINANCE, VIETNAM_MODERATOR, VIETNAM_OFFICER);
    List<String> leaks = new ArrayList<>();
    for (Persona outsider : outsiders) {
      outcomes(full, outsider)
          .forEach(
              (operation, outcome) -> {
                if (!mayBe(operation, outsider).contains(outcome)) {
                  leaks.add(operation + " by " + outsider.roles() + ": " + outcome);
                }
              });
      if (listed(outsider).contains(full.space())) {
        leaks.add("in the list of " + outsider.roles());
      }
    }
    assertThat(leaks).isEmpty();
    untouched(full);
  }

  /**
   * Not there; or, for a role that may do such a thing nowhere, 403 before anything is looked up.
   */
  private static Set<String> mayBe(String operation, Persona outsider) {
    boolean partner = outsider.claims().containsKey("partner");
    boolean write = !operation.startsWith("GET");
    return partner && (write || operation.contains("history"))
        ? Set.of("403", "404")
        : Set.of("404");
  }

  private Set<String> listed(Persona person) {
    Set<String> ids = new TreeSet<>();
    JsonNode page;
    String cursor = "";
    do {
      page = lounge.as(person).get("/api/consultations?limit=200" + cursor).expect(200).json();
      page.path("items").forEach(item -> ids.add(item.path("id").asString()));
      cursor = "&cursor=" + page.path("nextCursor").asString("");
    } while (page.has("nextCursor"));
    return ids;
  }

  private void untouched(Full full) {
    JsonNode space =
        lounge.as(MALI_MODERATOR).get("/api/consultations/" + full.space()).expect(200).json();
    assertThat(space.path("title").asString()).isEqualTo("Secret title");
    assertThat(space.path("status").asString()).isEqualTo("OPEN");
    assertThat(space.at("/commitments/0/status").asString()).isEqualTo("PLANNED");
    JsonNode comment =
        lounge.as(MALI_MODERATOR).get("/api/comments/" + full.comment()).expect(200).json();
    assertThat(comment.path("version").asInt()).isEqualTo(1);
    assertThat(comment.path("reactions")).isEmpty();
    assertThat(
            lounge
                .as(MALI_MODERATOR)
                .get("/api/consultations/" + full.space() + "/questions")
                .expect(200)
                .json()
                .path("items"))
        .hasSize(1);
  }

  @Test
  void L_4_of_a_space_for_members_others_see_the_card_and_nothing_inside() {
    Full full = full("MEMBERS");
    for (Persona outsider : List.of(OTHER_EDITOR, MALI_FINANCE, VIETNAM_MODERATOR)) {
      Map<String, String> outcomes = outcomes(full, outsider);
      assertThat(outcomes.remove("GET /api/consultations/{id}")).isEqualTo("200");
      assertThat(outcomes.remove("POST /api/consultations/{id}/members")).isEqualTo("201");
      outcomes.values().removeIf(Set.of("403", "404")::contains);
      assertThat(outcomes).as("leaks to %s", outsider.roles()).isEmpty();
      JsonNode card =
          lounge.as(outsider).get("/api/consultations/" + full.space()).expect(200).json();
      assertThat(card.has("conclusion")).isFalse();
      assertThat(card.has("commitments")).isFalse();
      assertThat(listed(outsider)).contains(full.space());
    }
    untouched(full);
  }

  @Test
  void L_1_members_without_a_part_in_running_a_space_read_and_speak_and_change_nothing_else() {
    Set<String> free =
        Set.of(
            "GET /api/consultations/{id}",
            "GET /api/consultations/{id}/members",
            "GET /api/consultations/{id}/members/{memberId}",
            "GET /api/consultations/{id}/questions",
            "GET /api/consultations/{id}/feed",
            "GET /api/questions/{id}",
            "GET /api/questions/{id}/comments",
            "GET /api/comments/{id}",
            "GET /api/commitments/{id}",
            "POST /api/questions/{id}/comments",
            "POST /api/comments/{id}/replies",
            "POST /api/comments/{id}/reactions",
            "DELETE /api/comments/{id}/reactions/mine");
    for (Persona member : List.of(MALI_FINANCE, VIETNAM_MODERATOR, OTHER_EDITOR)) {
      Full full = full("PUBLIC");
      lounge.join(full.space(), member);
      List<String> wrong = new ArrayList<>();
      for (Operation operation : operations(full)) {
        String name = operation.toString();
        if (name.endsWith("/members/me") || name.equals("POST /api/consultations/{id}/members")) {
          continue; // leaving and coming are their own affair
        }
        int status = operation.by(lounge.as(member)).status();
        if (free.contains(name) ? status >= 300 : status != 403) {
          wrong.add(name + ": " + status);
        }
      }
      assertThat(wrong).as("by %s", member.roles()).isEmpty();
      JsonNode space =
          lounge
              .as(member)
              .get("/api/consultations/" + full.space())
              .expect(200)
              .json()
              .path("allowedActions");
      assertThat(space.toString()).isEqualTo("[\"comment.post\",\"member.leave\"]");
    }
  }

  @Test
  void every_operation_says_who_may_call_it() {
    JsonNode paths = api.get("/v3/api-docs").expect(200).json().path("paths");
    List<String> silent = new ArrayList<>();
    paths
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        operation -> {
                          if (operation.getValue().path("x-permitted-to").asString("").isEmpty()) {
                            silent.add(operation.getKey() + " " + path.getKey());
                          }
                        }));
    assertThat(paths.size()).isGreaterThan(20);
    assertThat(silent).isEmpty();
  }

  @Test
  void a_draft_is_there_for_those_who_organise_it_only() {
    String draft = lounge.draft("PUBLIC");
    for (Persona outsider : List.of(EDITOR, MALI_FINANCE, VIETNAM_OFFICER, HQ_ADMIN)) {
      lounge.as(outsider).get("/api/consultations/" + draft).expect(404);
      lounge.as(outsider).get("/api/consultations/" + draft + "/questions").expect(404);
      assertThat(listed(outsider)).doesNotContain(draft);
    }
    assertThat(listed(MALI_OFFICER)).contains(draft);
    assertThat(listed(AUDITOR)).contains(draft);
  }

  @Test
  void an_auditor_reads_everything_and_changes_nothing() {
    Full full = full("INVITED");
    for (Operation operation : operations(full)) {
      int status = operation.by(lounge.as(AUDITOR)).status();
      assertThat(status)
          .as("%s", operation)
          .isEqualTo(operation.method().equals("GET") ? 200 : 403);
    }
    untouched(full);
  }

  @Test
  void without_a_good_token_nothing_is_answered() {
    Full full = full("PUBLIC");
    TestIdentity identity = TestIdentity.get();
    List<Api> strangers =
        List.of(
            api.anonymous(),
            api.withToken("no.token.atall"),
            api.withToken(identity.forgedToken(MALI_MODERATOR)),
            api.withToken(identity.expiredToken(MALI_MODERATOR)),
            api.withToken(identity.foreignToken(MALI_MODERATOR)));
    for (Operation operation : operations(full)) {
      for (Api stranger : strangers) {
        assertThat(operation.by(stranger).status()).as("%s", operation).isEqualTo(401);
      }
      assertThat(operation.by(lounge.as(SUBSCRIBER)).status())
          .as("%s by a machine", operation)
          .isEqualTo(403);
    }
    untouched(full);
  }

  @Test
  void L_4_events_of_a_closed_circle_tell_neither_title_nor_texts_nor_names() {
    Full full = full("INVITED");
    lounge
        .act(
            MALI_MODERATOR,
            "/api/comments/" + full.comment(),
            "/hiding",
            Map.of("reason", "Secret reason"))
        .expect(200);
    events.awaitOf(full.comment(), "comment.hidden.v1");
    events.awaitOf(full.space(), "commitment.made.v1");
    List<Event> all = new ArrayList<>(events.all());
    all.removeIf(e -> !e.key().equals(full.space()));
    assertThat(all).hasSizeGreaterThan(7);
    assertThat(all.toString())
        .doesNotContain("Secret")
        .doesNotContain("inreca-editor")
        .doesNotContain("mali-moderator")
        .doesNotContain("Question 1");
  }
}
