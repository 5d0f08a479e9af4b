package org.partnership.partner.partner.domain.flag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnership.kit.refusal.Decision;
import org.partnership.partner.partner.domain.Sample;
import org.partnership.partner.partner.domain.act.By;
import org.partnership.testing.LifeCycleMatrix;

class FlagTest {

  private static final By RAISER = new By("raiser", "MLI", Sample.NOW);
  private static final By ADMIN = new By("admin", "MLI", Sample.NOW);
  private static final By HQ = new By("hq", "HQ", Sample.NOW);

  private static Flag accepted(Decision<Flag> decision) {
    return ((Decision.Accepted<Flag>) decision).state();
  }

  private static Flag in(FlagStatus status) {
    Flag open = Flag.raise("f", Severity.YELLOW, "MLI", "Why", RAISER);
    Flag escalated = accepted(open.escalate("Too big", ADMIN));
    return switch (status) {
      case OPEN -> open;
      case ESCALATED -> escalated;
      case RED -> accepted(escalated.decide(FlagDecision.VALID, "True", HQ));
      case CLOSED -> accepted(escalated.decide(FlagDecision.INVALID, "False", HQ));
    };
  }

  private static Decision<Flag> attempt(Flag flag, String action) {
    return switch (action) {
      case FlagLifeCycle.ESCALATE -> flag.escalate("Why", ADMIN);
      case FlagLifeCycle.UPHOLD -> flag.decide(FlagDecision.VALID, "Why", HQ);
      case FlagLifeCycle.DISMISS -> flag.decide(FlagDecision.INVALID, "Why", HQ);
      case FlagLifeCycle.LIFT -> flag.lift("Why", HQ);
      default -> throw new AssertionError("no attempt for " + action);
    };
  }

  @Test
  void P_4_every_action_in_every_status_of_a_flag_is_as_the_table_says() {
    LifeCycleMatrix.check(
        FlagLifeCycle.TABLE,
        FlagStatus.values(),
        (status, action) ->
            switch (attempt(in(status), action)) {
              case Decision.Accepted<Flag> accepted ->
                  LifeCycleMatrix.Result.now(accepted.state().status());
              case Decision.Refused<Flag> refused ->
                  LifeCycleMatrix.Result.refused(refused.refusal());
            });
  }

  @Test
  void R_1_neither_who_raised_nor_who_escalated_a_flag_decides_it() {
    for (By preparer : List.of(RAISER, ADMIN)) {
      Decision<Flag> decision =
          in(FlagStatus.ESCALATED).decide(FlagDecision.VALID, "Why", preparer);
      assertThat(((Decision.Refused<Flag>) decision).refusal().rule()).isEqualTo("R-1");
    }
  }
}
