package org.partnership.gateway.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnership.gateway.join.JoinCursor.Place;
import org.partnership.gateway.join.ListMerge.Merged;
import org.partnership.gateway.join.ListMerge.Page;
import org.partnership.gateway.problem.ProblemException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ListMergeTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  @Test
  void the_newest_comes_first_and_each_service_keeps_its_order() {
    Merged merged =
        ListMerge.merge(
            List.of(page("a", null, "2026-03", "2026-01"), page("b", null, "2026-02")), 10);

    assertThat(times(merged)).containsExactly("2026-03", "2026-02", "2026-01");
    assertThat(merged.next().places()).isEmpty();
  }

  @Test
  void what_does_not_fit_stays_for_the_next_page() {
    Merged merged =
        ListMerge.merge(
            List.of(page("a", "a2", "2026-05", "2026-04"), page("b", null, "2026-03", "2026-01")),
            3);

    assertThat(times(merged)).containsExactly("2026-05", "2026-04", "2026-03");
    assertThat(merged.next().places())
        .isEqualTo(Map.of("a", new Place("a2", 0), "b", new Place(null, 1)));
  }

  @Test
  void items_without_a_time_come_last() {
    JsonNode timeless = JSON.createObjectNode().put("id", "x");
    Merged merged =
        ListMerge.merge(
            List.of(
                new Page("a", List.of(timeless), new Place(null, 0), null),
                page("b", null, "2026-01")),
            10);

    assertThat(merged.items()).extracting(ListMerge.Item::service).containsExactly("b", "a");
  }

  @Test
  void a_cursor_survives_its_journey() {
    JoinCursor cursor =
        new JoinCursor(Map.of("agreement", new Place("x", 2), "partner", new Place(null, 0)));

    assertThat(JoinCursor.decode(cursor.encode(JSON), JSON)).isEqualTo(cursor);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "!", "bnVsbA", "W10", "eyJhIjpudWxsfQ", "eyJhIjp7InRha2VuIjotMX19"})
  void a_cursor_that_is_not_ours_is_refused(String text) {
    assertThatThrownBy(() -> JoinCursor.decode(text, JSON)).isInstanceOf(ProblemException.class);
  }

  private static List<String> times(Merged merged) {
    return merged.items().stream().map(i -> i.content().path("createdAt").asString()).toList();
  }

  private static Page page(String service, @Nullable String next, String... times) {
    List<JsonNode> items = new ArrayList<>();
    for (String time : times) {
      items.add(JSON.createObjectNode().put("createdAt", time));
    }
    return new Page(service, items, new Place(null, 0), next);
  }
}
