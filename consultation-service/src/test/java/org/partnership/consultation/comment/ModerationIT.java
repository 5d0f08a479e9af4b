package org.partnership.consultation.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnership.consultation.People.AUDITOR;
import static org.partnership.consultation.People.COLLEAGUE;
import static org.partnership.consultation.People.EDITOR;
import static org.partnership.consultation.People.MALI_MODERATOR;
import static org.partnership.consultation.People.MALI_OFFICER;
import static org.partnership.consultation.People.OTHER_EDITOR;
import static org.partnership.consultation.People.VIETNAM_MODERATOR;
import static org.partnership.consultation.People.WCARO_MODERATOR;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnership.consultation.ConsultationTest;
import org.partnership.consultation.Lounge;
import org.partnership.testing.Api;
import org.partnership.testing.PublishedEvents;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ConsultationTest
class ModerationIT {

  private static final Map<String, String> REASON = Map.of("reason", "Not about the question");

  @Autowired Lounge lounge;
  @Autowired PublishedEvents events;

  private String question = "";
  private String id = "";
  private String path = "";

  @BeforeEach
  void say() {
    String space = lounge.open("PUBLIC");
    question = lounge.ask(space, 1, null);
    lounge.join(space, EDITOR);
    lounge.join(space, OTHER_EDITOR);
    id = lounge.say(question, EDITOR, "Something rude").expect(201).id();
    path = "/api/comments/" + id;
  }

  @Test
  void L_1_hidden_text_stays_for_the_audit_and_shows_a_notice_and_the_reason_to_others() {
    lounge.act(MALI_MODERATOR, path, "/hiding", REASON).expect(200);

    JsonNode others =
        lounge.as(OTHER_EDITOR).with("Accept-Language", "fr").get(path).expect(200).json();
    assertThat(others.has("text")).isFalse();
    assertThat(others.path("status").asString()).isEqualTo("HIDDEN");
    assertThat(others.path("notice").asString())
        .isEqualTo("Un modérateur a masqué ce commentaire: Not about the question");
    assertThat(others.at("/hidden/reason").asString()).isEqualTo("Not about the question");
    String list =
        lounge.as(COLLEAGUE).get("/api/questions/" + question + "/comments").expect(200).body();
    assertThat(list).doesNotContain("Something rude").contains("Not about the question");
    for (Api seesIt :
        new Api[] {lounge.as(MALI_MODERATOR), lounge.as(AUDITOR), lounge.as(EDITOR)}) {
      assertThat(seesIt.get(path).json().path("text").asString()).isEqualTo("Something rude");
    }
    assertThat(events.awaitOf(id, "comment.hidden.v1").data().path("reason").asString())
        .isEqualTo("Not about the question");
  }

  @Test
  void a_hidden_comment_takes_no_reply_no_reaction_no_edit_and_no_pin_until_restored() {
    lounge.act(MALI_MODERATOR, path, "/hiding", REASON).expect(200);
    lounge.reply(id, OTHER_EDITOR, "Well").expectProblem(409, "transition-not-allowed");
    lounge.as(OTHER_EDITOR).post(path + "/reactions", Map.of("kind", "LIKE")).expect(409);
    lounge.as(EDITOR).patch(path, Map.of("text", "Nice"), "*").expect(409);
    lounge.act(MALI_MODERATOR, path, "/pinning", Map.of()).expect(409);
    lounge.act(MALI_MODERATOR, path, "/hiding", REASON).expect(409);

    lounge.act(MALI_MODERATOR, path, "/restoring", Map.of("reason", "Fine")).expect(200);
    lounge.reply(id, OTHER_EDITOR, "Well").expect(201);
    lounge.act(MALI_MODERATOR, path, "/restoring", Map.of("reason", "Fine")).expect(409);
    assertThat(events.awaitCount(id, 3).stream().map(e -> e.type()))
        .containsExactly("comment.posted.v1", "comment.hidden.v1", "comment.restored.v1");
  }

  @Test
  void L_1_only_moderators_hide_and_pin() {
    for (Api notOne :
        new Api[] {lounge.as(MALI_OFFICER), lounge.as(VIETNAM_MODERATOR), lounge.as(AUDITOR)}) {
      notOne.post(path + "/hiding", REASON, "*").expect(403);
      notOne.post(path + "/restoring", REASON, "*").expect(403);
      notOne.post(path + "/pinning", Map.of(), "*").expect(403);
    }
    lounge.as(OTHER_EDITOR).post(path + "/hiding", REASON, "*").expectProblem(403, "role-missing");
    lounge.act(WCARO_MODERATOR, path, "/hiding", REASON).expect(200);
  }

  @Test
  void R_1_a_moderator_does_not_rule_on_their_own_comment() {
    String own =
        "/api/comments/" + lounge.say(question, MALI_MODERATOR, "My view").expect(201).id();
    lounge.act(MALI_MODERATOR, own, "/hiding", REASON).expectRule(403, "R-1");
    JsonNode seen = lounge.as(MALI_MODERATOR).get(own).json();
    assertThat(seen.path("allowedActions").toString())
        .contains("comment.pin")
        .doesNotContain("comment.hide");
    lounge.act(MALI_MODERATOR, own, "/pinning", Map.of()).expect(200);
    lounge.act(WCARO_MODERATOR, own, "/hiding", REASON).expect(200);
    lounge.act(MALI_MODERATOR, own, "/restoring", REASON).expectRule(403, "R-1");
  }

  @Test
  void pinned_comments_can_be_asked_for() {
    lounge.say(question, EDITOR, "Another").expect(201);
    lounge.act(MALI_MODERATOR, path, "/pinning", Map.of()).expect(200);
    String list = "/api/questions/" + question + "/comments?total=true&pinned=";
    assertThat(lounge.as(COLLEAGUE).get(list + "true").json().path("total").asInt()).isEqualTo(1);
    assertThat(lounge.as(COLLEAGUE).get(list + "false").json().path("total").asInt()).isEqualTo(1);
    lounge.act(MALI_MODERATOR, path, "/pinning", Map.of("pinned", false)).expect(200);
    assertThat(lounge.as(COLLEAGUE).get(list + "true").json().path("total").asInt()).isZero();
  }

  @Test
  void a_ruling_says_why_and_on_which_version() {
    lounge.as(MALI_MODERATOR).post(path + "/hiding", Map.of(), "*").expect(400);
    lounge.as(MALI_MODERATOR).post(path + "/hiding", REASON).expectProblem(428, "if-match-missing");
    lounge.as(MALI_MODERATOR).post(path + "/hiding", REASON, "\"9\"").expect(412);
    assertThat(lounge.as(OTHER_EDITOR).get(path).json().path("status").asString())
        .isEqualTo("VISIBLE");
  }
}
