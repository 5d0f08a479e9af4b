package org.partnership.consultation;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.security.OfficeTree;
import org.partnership.testing.Api;
import org.partnership.testing.Contracts;
import org.partnership.testing.ForeignEvents;
import org.partnership.testing.Persona;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Sets up consultations through the API, as people would. */
@TestComponent
@Lazy
public class Lounge {

  private final Api api;
  private final ForeignEvents foreign;

  Lounge(Api api, ForeignEvents foreign, OfficeTree offices) {
    this.api = api;
    this.foreign = foreign;
    foreign.offices();
    await().atMost(Duration.ofSeconds(30)).until(() -> offices.exists("XKX"));
    partner(People.INRECA);
  }

  /** Makes a partner known. */
  public void partner(String id) {
    publish(id, "partner.registered.v1", Map.of());
  }

  /** One more event of a partner, as the contract shows it but for what is said here. */
  public void publish(String partner, String type, Map<String, ?> otherwise) {
    Map<String, Object> data = new HashMap<>(exampleOf(type));
    data.putAll(otherwise);
    foreign.publish("partners.events", type, partner, data);
  }

  /** What the publisher's contract shows. */
  private static Map<String, Object> exampleOf(String type) {
    return JsonMapper.shared()
        .convertValue(
            Contracts.example(type).path("data"), new TypeReference<Map<String, Object>>() {});
  }

  public Api as(Persona persona) {
    return api.as(persona);
  }

  /** A draft of Mali's. */
  public String draft(String visibility) {
    return draft(visibility, "A consultation of Mali", People.MALI_MODERATOR);
  }

  public String draft(String visibility, String title, Persona by) {
    return as(by)
        .post(
            "/api/consultations",
            Map.of(
                "title",
                title,
                "welcome",
                "Welcome to you",
                "purpose",
                "To hear from partners",
                "languages",
                List.of("en", "fr"),
                "visibility",
                visibility))
        .expect(201)
        .id();
  }

  public String open(String visibility) {
    return opened(draft(visibility), People.MALI_MODERATOR);
  }

  public String opened(String id, Persona by) {
    act(by, "/api/consultations/" + id, "/opening", Map.of()).expect(200);
    return id;
  }

  /** An action on a thing at the version it has now. */
  public Api.Answer act(Persona by, String thing, String action, @Nullable Object body) {
    return as(by).post(thing + action, body, etag(by, thing));
  }

  public String etag(Persona by, String thing) {
    return as(by).get(thing).expect(200).etag();
  }

  public Api.Answer join(String space, Persona person) {
    return as(person).post("/api/consultations/" + space + "/members", Map.of()).expect(201);
  }

  /** Makes somebody a member, whatever the visibility. */
  public void admit(String space, Persona person) {
    as(People.MALI_MODERATOR)
        .post("/api/consultations/" + space + "/members", Map.of("personId", person.id()))
        .expect(201);
    join(space, person);
  }

  public String ask(String space, int position, @Nullable String parent) {
    Map<String, Object> body = new HashMap<>();
    body.put("position", position);
    body.put("text", Map.of("en", "Question " + position));
    if (parent != null) {
      body.put("parentId", parent);
    }
    return as(People.MALI_MODERATOR)
        .post("/api/consultations/" + space + "/questions", body)
        .expect(201)
        .id();
  }

  public static Map<String, String> words(String text) {
    return Map.of("text", text, "language", "en");
  }

  public Api.Answer say(String question, Persona by, String text) {
    return as(by).post("/api/questions/" + question + "/comments", words(text));
  }

  public Api.Answer reply(String comment, Persona by, String text) {
    return as(by).post("/api/comments/" + comment + "/replies", words(text));
  }

  /** Concludes and closes. */
  public void close(String space) {
    Persona by = People.MALI_MODERATOR;
    String path = "/api/consultations/" + space;
    as(by)
        .put(path + "/conclusion", Map.of("whatWeHeard", Map.of("en", "Much")), etag(by, path))
        .expect(200);
    act(by, path, "/closing", Map.of()).expect(200);
  }
}
