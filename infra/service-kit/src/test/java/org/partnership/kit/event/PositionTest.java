package org.partnership.kit.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PositionTest {

  @Test
  void a_subject_starts_at_one_and_goes_on_without_gaps() {
    assertThat(Position.NONE.isFollowedBy(new Position(1, 1))).isTrue();
    assertThat(Position.NONE.isFollowedBy(new Position(3, 1))).isTrue();
    assertThat(Position.NONE.isFollowedBy(new Position(1, 2))).isFalse();
    assertThat(new Position(1, 7).isFollowedBy(new Position(1, 8))).isTrue();
    assertThat(new Position(1, 7).isFollowedBy(new Position(1, 9))).isFalse();
    assertThat(new Position(1, 7).isFollowedBy(new Position(1, 7))).isFalse();
  }

  @Test
  void after_a_restore_a_higher_epoch_goes_on_from_an_earlier_number_but_never_skips_one() {
    Position published = new Position(1, 7);
    assertThat(published.isFollowedBy(new Position(2, 5))).isTrue();
    assertThat(published.isFollowedBy(new Position(2, 8))).isTrue();
    assertThat(published.isFollowedBy(new Position(2, 9))).isFalse();
    assertThat(new Position(2, 5).compareTo(published)).isPositive();
    assertThat(new Position(1, 8).compareTo(new Position(2, 5))).isNegative();
  }
}
