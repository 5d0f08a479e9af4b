package org.partnership.consultation.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnership.consultation.People.EDITOR;
import static org.partnership.consultation.People.MALI_FINANCE;
import static org.partnership.consultation.People.MALI_MODERATOR;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.partnership.consultation.ConsultationTest;
import org.partnership.consultation.Lounge;
import org.partnership.kit.event.Event;
import org.partnership.testing.Api;
import org.partnership.testing.PublishedEvents;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ConsultationTest
class QuestionsIT {

  @Autowired Lounge lounge;
  @Autowired PublishedEvents events;

  @Test
  void questions_come_in_order_with_their_parts_and_how_much_they_were_answered() {
    String space = lounge.draft("PUBLIC");
    String second = lounge.ask(space, 2, null);
    String first = lounge.ask(space, 1, null);
    String part = lounge.ask(space, 1, second);
    lounge.opened(space, MALI_MODERATOR);
    lounge.join(space, EDITOR);
    String comment = lounge.say(second, EDITOR, "One").expect(201).id();
    lounge.reply(comment, EDITOR, "Two").expect(201);
    String rude = lounge.say(second, EDITOR, "Three").expect(201).id();
    lounge
        .act(MALI_MODERATOR, "/api/comments/" + rude, "/hiding", Map.of("reason", "Rude"))
        .expect(200);

    JsonNode items =
        lounge
            .as(MALI_FINANCE)
            .get("/api/consultations/" + space + "/questions")
            .expect(200)
            .json()
            .path("items");

    List<String> ids = new ArrayList<>();
    items.forEach(item -> ids.add(item.path("id").asString()));
    assertThat(ids).containsExactly(first, second, part);
    assertThat(items.get(1).path("comments").asInt()).isEqualTo(2);
    assertThat(items.get(1).path("hiddenComments").asInt()).isEqualTo(1);
    assertThat(items.get(2).path("parentId").asString()).isEqualTo(second);
  }

  @Test
  void a_question_is_reworded_language_by_language_and_its_event_has_no_text() {
    String space = lounge.open("PUBLIC");
    String id = lounge.ask(space, 1, null);
    String path = "/api/questions/" + id;
    Api.Answer edited =
        lounge
            .as(MALI_MODERATOR)
            .patch(
                path,
                Map.of("text", Map.of("fr", "Pourquoi le zèbre ?")),
                lounge.etag(MALI_MODERATOR, path))
            .expect(200);
    assertThat(edited.json().at("/text/en").asString()).isEqualTo("Question 1");
    assertThat(edited.json().at("/text/fr").asString()).isEqualTo("Pourquoi le zèbre ?");
    assertThat(edited.etag()).isEqualTo("\"2\"");

    Event event = events.awaitOf(id, "question.edited.v1");
    assertThat(event.key()).isEqualTo(space);
    assertThat(event.data().path("languages").toString()).isEqualTo("[\"en\",\"fr\"]");
    assertThat(event.data().toString()).doesNotContain("zèbre");
  }

  @Test
  void what_cannot_be_asked_is_refused_with_reasons() {
    String space = lounge.open("PUBLIC");
    String other = lounge.open("PUBLIC");
    String elsewhere = lounge.ask(other, 1, null);
    String question = lounge.ask(space, 1, null);
    String part = lounge.ask(space, 1, question);
    Api moderator = lounge.as(MALI_MODERATOR);
    String path = "/api/consultations/" + space + "/questions";

    moderator
        .post(path, Map.of("position", 1, "text", Map.of("de", "Warum?")))
        .expectRule(422, "L-7");
    moderator
        .post(path, Map.of("position", 1, "text", Map.of("en", "?"), "parentId", elsewhere))
        .expectProblem(422, "parent-not-in-consultation");
    moderator
        .post(path, Map.of("position", 1, "text", Map.of("en", "?"), "parentId", part))
        .expectProblem(422, "question-not-acceptable");
    moderator.post(path, Map.of("position", 0, "text", Map.of("en", "?"))).expect(400);
    moderator.post(path, Map.of("position", 1, "text", Map.of())).expect(400);
    moderator.post(path, Map.of("position", 1)).expect(400);
    moderator.post(path, Map.of("text", Map.of("en", "?"))).expect(400);
    moderator.post(path, Map.of("position", 1, "text", Map.of("EN!", "?"))).expect(400);
    moderator.post(path, Map.of("position", "1", "text", Map.of("en", "?"))).expect(400);
    lounge
        .as(EDITOR)
        .post(path, Map.of("position", 1, "text", Map.of("en", "?")))
        .expectProblem(403, "role-missing");
    lounge
        .as(MALI_FINANCE)
        .post(path, Map.of("position", 1, "text", Map.of("en", "?")))
        .expectRule(403, "L-1");
  }
}
