package org.partnership.agreement.partnership.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnership.agreement.Given;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.testing.LifeCycleMatrix;

class PartneringCycleTest {

  private static final CycleFacts EVALUATED = new CycleFacts(Set.of(), Given.NOON);

  @Test
  @DisplayName("C-1 every step x every move: exactly the table's are possible")
  void C_1_every_step_and_every_move() {
    LifeCycleMatrix.check(
        PartneringCycle.TABLE,
        CycleStep.values(),
        (step, action) -> {
          Decision<Partnership> moved =
              Given.partnership(step)
                  .move(Given.target(action), "Because", EVALUATED, Given.OFFICER);
          return switch (moved) {
            case Decision.Accepted<Partnership> accepted ->
                LifeCycleMatrix.Result.now(accepted.state().step());
            case Decision.Refused<Partnership> refused ->
                LifeCycleMatrix.Result.refused(refused.refusal());
          };
        });
  }

  @Test
  void C_1_nothing_leads_back_to_scoping() {
    Refusal refusal =
        Given.refusal(
            Given.partnership(CycleStep.REVISING)
                .move(CycleStep.SCOPING, "Because", EVALUATED, Given.OFFICER));
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
  }

  @Test
  void C_1_the_log_of_moves_is_kept() {
    Partnership partnership = Given.partnership(CycleStep.PLANNING);
    assertThat(partnership.moves().stream().map(CycleMove::to))
        .containsExactly(CycleStep.IDENTIFYING, CycleStep.BUILDING, CycleStep.PLANNING);
    assertThat(partnership.moves()).allMatch(m -> m.by().equals("officer"));
  }

  @Test
  void C_2_going_back_needs_a_reason() {
    Partnership reviewing = Given.partnership(CycleStep.REVIEWING);
    Refusal refusal =
        Given.refusal(reviewing.move(CycleStep.PLANNING, null, CycleFacts.NONE, Given.OFFICER));
    assertThat(codes(refusal)).containsExactly("reason-missing-for-going-back");
    assertThat(
            Given.state(
                    reviewing.move(
                        CycleStep.PLANNING, "Budget cut", CycleFacts.NONE, Given.OFFICER))
                .step())
        .isEqualTo(CycleStep.PLANNING);
  }

  @Test
  void C_2_each_gate_names_what_is_missing() {
    assertThat(unmet(Given.bareDetails(), CycleStep.IDENTIFYING))
        .containsExactly("results-missing");
    assertThat(unmet(Given.bareDetails(), CycleStep.BUILDING))
        .containsExactly("participants-missing");
    assertThat(unmet(Given.bareDetails(), CycleStep.PLANNING))
        .containsExactly("principles-unanswered");
    assertThat(unmet(Given.bareDetails(), CycleStep.MANAGING))
        .containsExactly("exit-strategy-missing", "focal-point-missing");
    assertThat(unmet(Given.bareDetails(), CycleStep.RESOURCING)).isEmpty();
    assertThat(unmet(Given.bareDetails(), CycleStep.MEASURING)).isEmpty();
    assertThat(unmet(Given.bareDetails(), CycleStep.REVIEWING)).isEmpty();
    assertThat(unmet(Given.bareDetails(), CycleStep.REVISING))
        .containsExactly("evaluation-missing");
    assertThat(unmet(Given.bareDetails(), CycleStep.INSTITUTIONALISING)).isEmpty();
    assertThat(unmet(Given.bareDetails(), CycleStep.SUSTAINING_OR_TERMINATING))
        .containsExactly("end-decision-missing");
  }

  @Test
  void C_2_implementing_needs_a_contribution_of_every_participant_and_A_1_a_signed_agreement() {
    Details details =
        Given.fullDetails(
            Given.participant("gives-nothing"),
            Given.participant("gives-cash", ContributionKind.CASH),
            Given.participant("gives-time", ContributionKind.STAFF_TIME));
    Partnership partnership = Given.state(Partnership.start(details, Given.OFFICER));
    List<Reason> unmet = CycleGates.unmet(partnership, CycleStep.IMPLEMENTING, CycleFacts.NONE);
    assertThat(unmet)
        .containsExactly(
            Reason.of("C-2", "contribution-missing", "gives-nothing"),
            Reason.of("A-1", "transfer-agreement-missing", "gives-cash"));
    assertThat(
            CycleGates.unmet(
                partnership, CycleStep.IMPLEMENTING, new CycleFacts(Set.of("gives-cash"), null)))
        .containsExactly(Reason.of("C-2", "contribution-missing", "gives-nothing"));
  }

  @Test
  void C_2_only_an_evaluation_since_implementing_was_entered_opens_revising() {
    Partnership reviewing = Given.partnership(CycleStep.REVIEWING);
    Instant before = Given.NOON.minusSeconds(1);
    assertThat(CycleGates.unmet(reviewing, CycleStep.REVISING, new CycleFacts(Set.of(), before)))
        .hasSize(1);
    assertThat(CycleGates.unmet(reviewing, CycleStep.REVISING, EVALUATED)).isEmpty();
  }

  @Test
  void an_edit_tells_which_fields_changed_and_an_empty_one_tells_nothing() {
    Partnership partnership = Given.state(Partnership.start(Given.bareDetails(), Given.OFFICER));
    Details fuller = Given.fullDetails();
    Decision.Accepted<Partnership> edited =
        Given.accepted(partnership.edit(fuller, Given.TODAY, null, Given.OFFICER));
    assertThat(edited.events()).hasSize(1);
    assertThat(edited.state().history()).hasSize(2);
    assertThat(Given.events(edited.state().edit(fuller, Given.TODAY, null, Given.OFFICER)))
        .isEmpty();
  }

  private static List<String> unmet(Details details, CycleStep to) {
    Partnership partnership = Given.state(Partnership.start(details, Given.OFFICER));
    return CycleGates.unmet(partnership, to, CycleFacts.NONE).stream().map(Reason::code).toList();
  }

  private static List<String> codes(Refusal refusal) {
    return refusal.reasons().stream().map(Reason::code).toList();
  }
}
