package org.partnership.local.material.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnership.local.material.load.AgreementPath.next;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.partnership.local.material.data.Agreement.State;
import org.partnership.local.material.load.AgreementPath.Act;

@DisplayName("An agreement on its way")
class AgreementPathTest {

  @ParameterizedTest
  @EnumSource
  @DisplayName("is left alone where it should be, so a second run changes nothing")
  void nothingToDoAtTheTarget(State state) {
    assertThat(next(state, state)).isEqualTo(Act.NOTHING);
  }

  @ParameterizedTest(name = "from {0} to {1}: {2}")
  @CsvSource({
    "DRAFT, CANCELLED, CANCEL",
    "DRAFT, IN_REVIEW, SUBMIT",
    "DRAFT, CLOSED, SUBMIT",
    "IN_REVIEW, APPROVED, APPROVE",
    "APPROVED, SIGNED, SIGN",
    "APPROVED, TERMINATED, SIGN",
    "SIGNED, ACTIVE, WAIT_FOR_DATE",
    "ACTIVE, SUSPENDED, SUSPEND",
    "ACTIVE, TERMINATED, TERMINATE",
    "ACTIVE, ENDED, WAIT_FOR_DATE",
    "ACTIVE, CLOSED, WAIT_FOR_DATE",
    "ENDED, CLOSED, CLOSE"
  })
  void takesTheNextAct(State now, State target, Act act) {
    assertThat(next(now, target)).isEqualTo(act);
  }

  @Test
  @DisplayName("is not taken back when somebody has taken it further meanwhile")
  void goesNeverBack() {
    assertThat(next(State.ENDED, State.ACTIVE)).isEqualTo(Act.NOTHING);
    assertThat(next(State.TERMINATED, State.ACTIVE)).isEqualTo(Act.NOTHING);
    assertThat(next(State.ACTIVE, State.SIGNED)).isEqualTo(Act.NOTHING);
    assertThat(next(State.IN_REVIEW, State.DRAFT)).isEqualTo(Act.NOTHING);
    assertThat(next(State.IN_REVIEW, State.CANCELLED)).isEqualTo(Act.NOTHING);
    assertThat(next(State.SUSPENDED, State.ACTIVE)).isEqualTo(Act.NOTHING);
  }
}
