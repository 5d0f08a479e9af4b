package org.partnership.consultation.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnership.consultation.People.EDITOR;
import static org.partnership.consultation.People.MALI_FINANCE;
import static org.partnership.consultation.People.MALI_MODERATOR;
import static org.partnership.consultation.People.MALI_OFFICER;
import static org.partnership.consultation.People.SUBSCRIBER;
import static org.partnership.consultation.People.VIETNAM_MODERATOR;
import static org.partnership.consultation.People.WCARO_MODERATOR;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.partnership.consultation.ConsultationTest;
import org.partnership.consultation.Lounge;
import org.partnership.testing.Persona;
import org.partnership.testing.Personas;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ConsultationTest
class WaitingIT {

  @Autowired Lounge lounge;

  /** Kinds of what concerns a space, newest first. */
  private List<String> kinds(String list, Persona person, String space) {
    List<String> kinds = new ArrayList<>();
    lounge
        .as(person)
        .get("/api/" + list + "?limit=1000")
        .expect(200)
        .json()
        .path("items")
        .forEach(
            item -> {
              if (item.path("consultationId").asString().equals(space)) {
                kinds.add(item.path("kind").asString());
              }
            });
    return kinds;
  }

  @Test
  void a_request_waits_for_those_who_may_decide_it_and_for_nobody_else() {
    String space = lounge.open("MEMBERS");
    Persona asker = Personas.staff("asker-" + space, "MLI", "moderator");
    String request = lounge.join(space, asker).id();

    assertThat(kinds("tasks", MALI_MODERATOR, space)).containsExactly("MEMBERSHIP_REQUESTED");
    assertThat(kinds("tasks", WCARO_MODERATOR, space)).containsExactly("MEMBERSHIP_REQUESTED");
    assertThat(kinds("tasks", asker, space)).isEmpty();
    assertThat(kinds("tasks", VIETNAM_MODERATOR, space)).isEmpty();
    assertThat(kinds("tasks", MALI_OFFICER, space)).isEmpty();
    assertThat(kinds("tasks", EDITOR, space)).isEmpty();
    lounge.as(SUBSCRIBER).get("/api/tasks").expectProblem(403, "role-missing");

    lounge
        .act(
            MALI_MODERATOR,
            "/api/consultations/" + space + "/members/" + request,
            "/acceptance",
            Map.of())
        .expect(200);
    assertThat(kinds("tasks", MALI_MODERATOR, space)).isEmpty();
    assertThat(kinds("notifications", asker, space)).containsExactly("ACCEPTED");
  }

  @Test
  void a_space_past_its_last_day_waits_to_be_concluded() {
    String space = lounge.open("PUBLIC");
    lounge
        .as(MALI_MODERATOR)
        .patch(
            "/api/consultations/" + space,
            Map.of("opensOn", "2020-01-01", "closesOn", "2020-02-01"),
            lounge.etag(MALI_MODERATOR, "/api/consultations/" + space))
        .expect(200);
    assertThat(kinds("tasks", MALI_MODERATOR, space)).containsExactly("CONSULTATION_PAST_END");
    lounge.close(space);
    assertThat(kinds("tasks", MALI_MODERATOR, space)).isEmpty();
  }

  @Test
  void people_are_told_of_replies_hidden_comments_and_decisions_of_others() {
    String space = lounge.open("MEMBERS");
    Persona author = Personas.staff("author-" + space, "MLI", "finance-officer");
    lounge.admit(space, author);
    lounge.admit(space, EDITOR);
    String question = lounge.ask(space, 1, null);
    String comment = lounge.say(question, author, "Hello").expect(201).id();
    lounge.reply(comment, EDITOR, "Hello too").expect(201);
    lounge.reply(comment, author, "To myself").expect(201);
    lounge
        .act(MALI_MODERATOR, "/api/comments/" + comment, "/hiding", Map.of("reason", "Rude"))
        .expect(200);

    assertThat(kinds("notifications", author, space)).containsExactly("COMMENT_HIDDEN", "REPLIED");

    JsonNode member =
        lounge
            .as(MALI_MODERATOR)
            .get("/api/consultations/" + space + "/members")
            .json()
            .at("/items/0");
    String path = "/api/consultations/" + space + "/members/" + member.path("id").asString();
    lounge.act(MALI_MODERATOR, path, "/removal", Map.of("reason", "Left us")).expect(200);
    assertThat(kinds("notifications", author, space)).containsExactly("REMOVED");
  }

  @Test
  void the_list_comes_page_by_page_in_the_callers_language() {
    Persona invited = Personas.staff("invited-" + System.nanoTime(), "MLI", "finance-officer");
    for (int i = 0; i < 3; i++) {
      lounge
          .as(MALI_MODERATOR)
          .post(
              "/api/consultations/" + lounge.open("INVITED") + "/members",
              Map.of("personId", invited.id()))
          .expect(201);
    }
    String path = "/api/notifications?limit=2";
    JsonNode first = lounge.as(invited).with("Accept-Language", "es").get(path).expect(200).json();
    assertThat(first.path("items")).hasSize(2);
    assertThat(first.at("/items/0/text").asString()).isEqualTo("Le invitan a unirse.");
    JsonNode second =
        lounge
            .as(invited)
            .get(path + "&cursor=" + first.path("nextCursor").asString())
            .expect(200)
            .json();
    assertThat(second.path("items")).hasSize(1);
    assertThat(second.has("nextCursor")).isFalse();
    lounge.as(MALI_FINANCE).get("/api/tasks?cursor=x").expectProblem(400, "cursor-invalid");
    lounge.as(MALI_FINANCE).get("/api/tasks?limit=0").expect(400);
  }
}
