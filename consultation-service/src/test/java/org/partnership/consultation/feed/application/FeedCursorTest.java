package org.partnership.consultation.feed.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnership.kit.refusal.RefusedException;

class FeedCursorTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private record Thing(String id, long version, Instant at) implements FeedCursor.Item {}

  private static Thing thing(long millis) {
    return new Thing(UUID.randomUUID().toString(), 1, NOON.plusMillis(millis));
  }

  /** What a reader gets of a store in which these are visible. */
  private static List<Thing> unread(FeedCursor cursor, List<Thing> visible) {
    return visible.stream()
        .filter(t -> t.at().isAfter(cursor.from()) && !cursor.hasSeen(t))
        .toList();
  }

  @Test
  void what_becomes_visible_late_is_not_missed_and_nothing_comes_twice() {
    Thing first = thing(0);
    Thing late = thing(50);
    Thing second = thing(100);
    FeedCursor after = FeedCursor.decode(FeedCursor.START.after(List.of(first, second)).encode());

    assertThat(unread(after, List.of(first, late, second))).containsExactly(late);
    FeedCursor all = after.after(List.of(late));
    assertThat(unread(all, List.of(first, late, second))).isEmpty();
  }

  @Test
  void what_changes_again_comes_again() {
    Thing before = thing(0);
    Thing changed = new Thing(before.id(), 2, NOON.plusMillis(10));
    FeedCursor cursor = FeedCursor.START.after(List.of(before));
    assertThat(unread(cursor, List.of(changed))).containsExactly(changed);
  }

  @Test
  void what_is_older_than_the_overlap_needs_no_name() {
    FeedCursor cursor = FeedCursor.START.after(List.of(thing(0), thing(10_000)));
    assertThat(cursor.keys()).hasSize(1);
    assertThat(cursor.from()).isEqualTo(NOON.plusMillis(8_000));
  }

  @Test
  void a_cursor_stays_small_in_a_burst() {
    List<Thing> burst = new ArrayList<>();
    IntStream.range(0, 2_000).forEach(i -> burst.add(thing(i / 4)));
    FeedCursor cursor = FeedCursor.START.after(burst);
    assertThat(cursor.encode()).hasSizeLessThan(8_000);
    assertThat(unread(FeedCursor.decode(cursor.encode()), burst)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "nonsense!", "x", "5 a@b", "-5", "99999999999999999", "1 @5", "1 a@-1"})
  void what_was_not_given_out_is_refused(String text) {
    String cursor =
        text.endsWith("!")
            ? text
            : Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> FeedCursor.decode(cursor)).isInstanceOf(RefusedException.class);
  }
}
