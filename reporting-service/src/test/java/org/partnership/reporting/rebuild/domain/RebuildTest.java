package org.partnership.reporting.rebuild.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.partnership.kit.refusal.Decision;
import org.partnership.reporting.rebuild.domain.Rebuild.Status;
import org.partnership.testing.LifeCycleMatrix;

class RebuildTest {

  private static Rebuild in(Status status) {
    return new Rebuild(status, 2, 1, null, null, List.of(), null, null, "open");
  }

  private static Decision<Rebuild> attempt(Rebuild rebuild, String action) {
    return switch (action) {
      case "rebuild.agree" -> rebuild.compared(10, 0, List.of(), Map.of());
      case "rebuild.differ" -> rebuild.compared(10, 3, List.of(), Map.of());
      case "rebuild.accept" -> rebuild.accept("Wanted", "someone", Map.of());
      case "rebuild.switch" -> rebuild.switched();
      case "rebuild.cancel" -> rebuild.cancel("Not wanted", "someone");
      case "rebuild.fail" -> rebuild.fail("TimeoutException");
      default -> throw new IllegalArgumentException(action);
    };
  }

  @Test
  void Q_3_every_state_against_every_action_of_the_life_cycle() {
    LifeCycleMatrix.check(
        Rebuild.LIFE_CYCLE,
        Status.values(),
        (status, action) ->
            switch (attempt(in(status), action)) {
              case Decision.Accepted<Rebuild> yes ->
                  LifeCycleMatrix.Result.now(yes.state().status());
              case Decision.Refused<Rebuild> no -> LifeCycleMatrix.Result.refused(no.refusal());
            });
  }

  @Test
  void Q_3_what_is_equal_is_accepted_by_itself_and_what_differs_waits() {
    Decision.Accepted<Rebuild> equal =
        in(Status.FILLING).compared(10, 0, List.of(), Map.of()).orThrow();
    Decision.Accepted<Rebuild> different =
        in(Status.FILLING).compared(10, 1, List.of(), Map.of()).orThrow();

    assertThat(equal.events())
        .containsExactly(
            new RebuildEvent.Compared(2, 10, 0), new RebuildEvent.Accepted(2, Map.of(), null));
    assertThat(different.state().status()).isEqualTo(Status.DIFFERENT);
    assertThat(different.events()).containsExactly(new RebuildEvent.Compared(2, 10, 1));
  }

  @Test
  void one_that_is_over_leaves_room_for_the_next() {
    assertThat(Optional.ofNullable(in(Status.ACCEPTED).switched().orThrow().state().open()))
        .isEmpty();
    assertThat(Optional.ofNullable(in(Status.DIFFERENT).cancel("No", "x").orThrow().state().open()))
        .isEmpty();
    assertThat(in(Status.DIFFERENT).accept("Yes", "x", Map.of()).orThrow().state().open())
        .isEqualTo("open");
  }
}
