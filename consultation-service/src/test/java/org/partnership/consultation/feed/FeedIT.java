package org.partnership.consultation.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnership.consultation.People.EDITOR;
import static org.partnership.consultation.People.MALI_MODERATOR;
import static org.partnership.consultation.People.OTHER_EDITOR;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.partnership.consultation.ConsultationTest;
import org.partnership.consultation.Lounge;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ConsultationTest
class FeedIT {

  @Autowired Lounge lounge;

  private JsonNode feed(String space, String query) {
    return lounge
        .as(EDITOR)
        .get("/api/consultations/" + space + "/feed?" + query)
        .expect(200)
        .json();
  }

  private static List<String> ids(JsonNode feed) {
    List<String> ids = new ArrayList<>();
    feed.path("items").forEach(item -> ids.add(item.path("id").asString()));
    return ids;
  }

  @Test
  void the_feed_tells_what_happened_since_one_last_looked_once() {
    String space = lounge.open("PUBLIC");
    lounge.join(space, EDITOR);
    String question = lounge.ask(space, 1, null);
    JsonNode start = feed(space, "limit=10");
    assertThat(ids(start)).containsExactly(space, question);
    String cursor = "after=" + start.path("nextCursor").asString();
    assertThat(ids(feed(space, cursor))).isEmpty();

    String comment = lounge.say(question, EDITOR, "Hello").expect(201).id();
    JsonNode next = feed(space, cursor);
    assertThat(ids(next)).containsExactly(comment);
    assertThat(next.at("/items/0/comment/text").asString()).isEqualTo("Hello");

    lounge
        .act(MALI_MODERATOR, "/api/comments/" + comment, "/hiding", Map.of("reason", "Rude"))
        .expect(200);
    JsonNode again = feed(space, "after=" + next.path("nextCursor").asString());
    assertThat(ids(again)).containsExactly(comment);
    assertThat(again.at("/items/0/comment/status").asString()).isEqualTo("HIDDEN");
    String end = "after=" + again.path("nextCursor").asString();
    assertThat(ids(feed(space, end))).isEmpty();
  }

  @Test
  void a_long_feed_comes_in_parts_without_gaps_or_repeats() {
    String space = lounge.open("PUBLIC");
    lounge.join(space, EDITOR);
    String question = lounge.ask(space, 1, null);
    List<String> said = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      said.add(lounge.say(question, EDITOR, "No. " + i).expect(201).id());
    }
    List<String> read = new ArrayList<>();
    String after = "";
    List<String> part;
    do {
      JsonNode feed = feed(space, "limit=2" + after);
      part = ids(feed);
      read.addAll(part);
      after = "&after=" + feed.path("nextCursor").asString();
    } while (!part.isEmpty());
    assertThat(read.subList(2, read.size())).isEqualTo(said);
  }

  @Test
  void L_4_the_feed_is_for_who_sees_inside() {
    String space = lounge.open("MEMBERS");
    lounge.as(OTHER_EDITOR).get("/api/consultations/" + space + "/feed").expectRule(403, "L-4");
    lounge.admit(space, EDITOR);
    feed(space, "limit=1");
    lounge
        .as(EDITOR)
        .get("/api/consultations/" + space + "/feed?after=nonsense!")
        .expectProblem(400, "cursor-invalid");
  }
}
