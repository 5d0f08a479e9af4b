package org.partnership.consultation.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.partnership.consultation.Lounge.words;
import static org.partnership.consultation.People.COLLEAGUE;
import static org.partnership.consultation.People.EDITOR;
import static org.partnership.consultation.People.MALI_FINANCE;
import static org.partnership.consultation.People.MALI_MODERATOR;
import static org.partnership.consultation.People.MALI_OFFICER;
import static org.partnership.consultation.People.OTHER_EDITOR;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnership.consultation.ConsultationTest;
import org.partnership.consultation.Lounge;
import org.partnership.consultation.MovableClock;
import org.partnership.kit.event.Event;
import org.partnership.testing.Api;
import org.partnership.testing.PublishedEvents;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ConsultationTest
class CommentsIT {

  @Autowired Lounge lounge;
  @Autowired PublishedEvents events;
  @Autowired MovableClock clock;

  private String space = "";
  private String question = "";

  @BeforeEach
  void open() {
    space = lounge.open("PUBLIC");
    question = lounge.ask(space, 1, null);
    lounge.join(space, EDITOR);
  }

  private String conversation() {
    return "/api/questions/" + question + "/comments";
  }

  @Test
  void L_1_only_members_comment() {
    lounge.say(question, COLLEAGUE, "Me too").expectRule(403, "L-1");
    lounge.say(question, MALI_OFFICER, "I organise this").expectRule(403, "L-1");
    lounge.say(question, MALI_MODERATOR, "A moderator is a member").expect(201);
    String comment = lounge.say(question, EDITOR, "I joined").expect(201).id();
    lounge.reply(comment, COLLEAGUE, "Me too").expectRule(403, "L-1");
    lounge
        .as(COLLEAGUE)
        .post("/api/comments/" + comment + "/reactions", Map.of("kind", "LIKE"))
        .expectRule(403, "L-1");
    lounge.as(EDITOR).delete("/api/consultations/" + space + "/members/me").expect(204);
    lounge.say(question, EDITOR, "I left").expectRule(403, "L-1");
  }

  @Test
  void a_conversation_is_read_answer_by_answer_with_replies_page_by_page() {
    lounge.join(space, OTHER_EDITOR);
    String one = lounge.say(question, EDITOR, "One").expect(201).id();
    String two = lounge.say(question, EDITOR, "Two").expect(201).id();
    String oneA = lounge.reply(one, OTHER_EDITOR, "One a").expect(201).id();
    String oneB = lounge.reply(one, EDITOR, "One b").expect(201).id();
    String oneAa = lounge.reply(oneA, EDITOR, "One a a").expect(201).id();
    lounge.reply(oneAa, EDITOR, "Too deep").expectProblem(422, "reply-too-deep");

    List<String> ids = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page =
          lounge
              .as(COLLEAGUE)
              .get(conversation() + "?limit=2&total=true" + cursor)
              .expect(200)
              .json();
      assertThat(page.path("total").asInt()).isEqualTo(5);
      page.path("items").forEach(item -> ids.add(item.path("id").asString()));
      String next = page.path("nextCursor").asString("");
      cursor = next.isEmpty() ? "" : "&cursor=" + next;
    } while (!cursor.isEmpty());
    assertThat(ids).containsExactly(one, oneA, oneAa, oneB, two);
  }

  @Test
  void names_are_shown_to_members_and_organisations_to_everyone() {
    String comment = lounge.say(question, EDITOR, "Hello").expect(201).id();
    String path = "/api/comments/" + comment;
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(
                        lounge
                            .as(COLLEAGUE)
                            .get(path)
                            .expect(200)
                            .json()
                            .at("/author/organisation")
                            .asString(""))
                    .isEqualTo("Illustrative Youth Network"));
    JsonNode outside = lounge.as(COLLEAGUE).get(path).json().path("author");
    assertThat(outside.has("name")).isFalse();
    assertThat(outside.path("personId").asString()).isEqualTo(EDITOR.id());
    assertThat(lounge.as(EDITOR).get(path).json().at("/author/name").asString())
        .isEqualTo("inreca-editor");
    assertThat(lounge.as(MALI_MODERATOR).get(path).json().at("/author/name").asString())
        .isEqualTo("inreca-editor");
  }

  @Test
  void a_comment_is_edited_by_its_author_for_fifteen_minutes() {
    String id = lounge.say(question, EDITOR, "Frist").expect(201).id();
    String path = "/api/comments/" + id;
    lounge
        .as(MALI_MODERATOR)
        .patch(path, Map.of("text", "Mine"), "*")
        .expectProblem(403, "not-author");
    clock.pass(Duration.ofMinutes(14));
    Api.Answer edited =
        lounge
            .as(EDITOR)
            .patch(path, Map.of("text", "First"), lounge.etag(EDITOR, path))
            .expect(200);
    assertThat(edited.json().path("text").asString()).isEqualTo("First");
    assertThat(edited.json().at("/earlier/0/words/text").asString()).isEqualTo("Frist");
    assertThat(edited.json().path("allowedActions").toString()).contains("comment.edit");

    clock.pass(Duration.ofMinutes(2));
    JsonNode late = lounge.as(EDITOR).get(path).json();
    assertThat(late.path("allowedActions").toString()).doesNotContain("comment.edit");
    lounge
        .as(EDITOR)
        .patch(path, Map.of("text", "Later"), lounge.etag(EDITOR, path))
        .expectProblem(422, "edit-window-over");

    JsonNode others = lounge.as(COLLEAGUE).get(path).json();
    assertThat(others.has("editedAt")).isTrue();
    assertThat(others.has("earlier")).isFalse();
    assertThat(lounge.as(MALI_MODERATOR).get(path).json().path("earlier")).hasSize(1);
    assertThat(events.awaitOf(id, "comment.edited.v1").data().toString())
        .doesNotContain("First")
        .doesNotContain("Frist");
  }

  @Test
  void the_newest_reaction_of_a_person_counts_and_can_be_taken_back() {
    lounge.join(space, OTHER_EDITOR);
    String path = "/api/comments/" + lounge.say(question, EDITOR, "Nice").expect(201).id();
    String reactions = path + "/reactions";
    lounge.as(EDITOR).post(reactions, Map.of("kind", "LIKE")).expect(200);
    lounge.as(OTHER_EDITOR).post(reactions, Map.of("kind", "LIKE")).expect(200);
    JsonNode changed =
        lounge.as(OTHER_EDITOR).post(reactions, Map.of("kind", "THANKS")).expect(200).json();
    assertThat(changed.path("reactions").toString()).isEqualTo("{\"LIKE\":1,\"THANKS\":1}");
    assertThat(changed.path("myReaction").asString()).isEqualTo("THANKS");

    lounge.as(OTHER_EDITOR).delete(reactions + "/mine").expect(204);
    assertThat(lounge.as(OTHER_EDITOR).get(path).json().path("reactions").toString())
        .isEqualTo("{\"LIKE\":1}");
    lounge
        .as(EDITOR)
        .post(reactions, Map.of("kind", "HATE"))
        .expectProblem(400, "field-not-one-of");
  }

  @Test
  void an_event_of_a_comment_names_the_space_and_never_what_was_said_or_by_what_name() {
    String id = lounge.say(question, EDITOR, "A text about giraffes").expect(201).id();
    Event event = events.awaitOf(id, "comment.posted.v1");
    assertThat(event.key()).isEqualTo(space);
    assertThat(event.actor()).isEqualTo(EDITOR.id());
    assertThat(event.office()).isEqualTo("MLI");
    assertThat(event.data().path("depth").asInt()).isEqualTo(1);
    assertThat(event.data().toString()).doesNotContain("giraffes").doesNotContain("inreca-editor");
  }

  @Test
  void what_cannot_be_said_is_refused() {
    Api editor = lounge.as(EDITOR);
    editor.post(conversation(), words("x".repeat(10_000))).expect(201);
    editor.post(conversation(), words("x".repeat(10_001))).expectProblem(400, "request-invalid");
    editor.post(conversation(), words("left \u202Eright")).expect(400);
    editor.post(conversation(), words("bell \u0007")).expect(400);
    editor.post(conversation(), words("   ")).expect(400);
    editor.post(conversation(), "{\"text\":\"\\ud83d\",\"language\":\"en\"}").expect(400);
    editor.post(conversation(), Map.of("text", "No language")).expect(400);
    editor.post(conversation(), Map.of("text", "Warum", "language", "de")).expectRule(422, "L-7");
    editor
        .post(conversation(), Map.of("text", "x", "language", "en", "author", "somebody"))
        .expectProblem(400, "field-unknown");
    editor.post(conversation(), "{\"text\":").expectProblem(400, "json-malformed");
    editor.post("/api/questions/nothing/comments", words("x")).expectProblem(404, "not-found");
    editor.post("/api/comments/nothing/replies", words("x")).expectProblem(404, "not-found");
    editor.post(conversation(), words("مرحبا بالجميع 👋 \n line two")).expect(201);
  }

  @Test
  void posting_twice_with_one_key_posts_once() {
    Map<String, String> key = Map.of("Idempotency-Key", "say-" + System.nanoTime());
    Api.Answer first = lounge.as(EDITOR).post(conversation(), words("Once"), key).expect(201);
    Api.Answer second = lounge.as(EDITOR).post(conversation(), words("Once"), key).expect(201);
    assertThat(second.id()).isEqualTo(first.id());
    lounge.as(EDITOR).post(conversation(), words("Other"), key).expect(422);
    assertThat(
            lounge
                .as(MALI_FINANCE)
                .get(conversation() + "?total=true")
                .json()
                .path("total")
                .asInt())
        .isEqualTo(1);
  }
}
