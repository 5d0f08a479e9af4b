package org.partnership.kit.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.partnership.kit.refusal.Refusal;

class LifeCycleTest {

  private enum Door {
    OPEN,
    SHUT,
    LOCKED
  }

  private static final LifeCycle<Door> DOOR =
      LifeCycle.<Door>of("door")
          .move("door.shut", Door.SHUT, Door.OPEN)
          .move("door.open", Door.OPEN, Door.SHUT)
          .move("door.lock", Door.LOCKED, Door.SHUT)
          .move("door.break", null, Door.SHUT, Door.LOCKED)
          .build();

  @Test
  void what_the_table_allows_is_allowed_and_all_else_is_refused_as_a_conflict() {
    assertThat(DOOR.refusal("door.shut", Door.OPEN)).isEmpty();
    Refusal refusal = DOOR.refusal("door.shut", Door.LOCKED).orElseThrow();
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
    assertThat(refusal.reasons().get(0).args()).containsExactly("door.shut", "LOCKED", "OPEN");
  }

  @Test
  void the_table_answers_what_may_come_next() {
    assertThat(DOOR.actionsFrom(Door.SHUT)).containsExactly("door.open", "door.lock", "door.break");
  }

  @Test
  void the_table_draws_itself() {
    assertThat(DOOR.diagram())
        .startsWith("stateDiagram-v2\n")
        .contains("OPEN --> SHUT : shut", "LOCKED --> LOCKED : break");
  }
}
