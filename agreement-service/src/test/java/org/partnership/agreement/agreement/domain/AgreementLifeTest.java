package org.partnership.agreement.agreement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.partnership.agreement.Given;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.partner.domain.HoldCause;
import org.partnership.agreement.partner.domain.StandingMark;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Refusal;
import org.partnership.testing.LifeCycleMatrix;

class AgreementLifeTest {

  @Test
  @DisplayName("every status x every action: exactly the table's are possible")
  void every_status_and_every_action() {
    LifeCycleMatrix.check(
        AgreementLife.TABLE,
        AgreementStatus.values(),
        (status, action) -> result(attempt(Given.agreement(status), action)));
  }

  @ParameterizedTest
  @EnumSource
  void A_10_on_hold_nothing_is_committed_and_everything_else_goes_on(AgreementStatus status) {
    Agreement free = Given.agreement(status);
    Agreement held =
        Given.state(
            Holding.follow(
                free,
                Given.PARTNER,
                new StandingMark(HoldCause.PARTNER_SUSPENDED, 1, 8, "e", null),
                Given.SWEEP));
    assertThat(held.holds().onHold()).isEqualTo(status.isOpen());
    for (String action : free.possibleActions()) {
      Decision<Agreement> attempt = attempt(held, action);
      if (held.holds().onHold() && AgreementLife.COMMITTING.contains(action)) {
        assertThat(Given.refusal(attempt).rule()).as(action).isEqualTo("A-10");
        assertThat(held.possibleActions()).doesNotContain(action);
      } else {
        assertThat(attempt).as(action).isInstanceOf(Decision.Accepted.class);
        assertThat(held.possibleActions()).contains(action);
      }
    }
  }

  private static LifeCycleMatrix.Result<AgreementStatus> result(Decision<Agreement> decision) {
    return switch (decision) {
      case Decision.Accepted<Agreement> accepted ->
          LifeCycleMatrix.Result.now(accepted.state().status());
      case Decision.Refused<Agreement> refused -> LifeCycleMatrix.Result.refused(refused.refusal());
    };
  }

  /** Tries an action by somebody and at a day that are fit for it. */
  private static Decision<Agreement> attempt(Agreement now, String action) {
    return switch (action) {
      case Actions.AGREEMENT_EDIT ->
          Reviewing.edit(
              now,
              Given.terms(java.util.List.of(Given.PARTNER), Given.TODAY, Given.TODAY.plusDays(9)),
              Given.OFFICER);
      case Actions.AGREEMENT_SUBMIT -> Reviewing.submit(now, null, null, Given.YES, Given.OFFICER);
      case Actions.AGREEMENT_RETURN -> Reviewing.returnToDraft(now, "Again", Given.AUTHORIZED);
      case Actions.AGREEMENT_APPROVE ->
          Reviewing.approve(now, null, Given.HASH, Given.YES, Given.AUTHORIZED);
      case Actions.AGREEMENT_SIGN -> sign(now, "MLI", null);
      case Actions.AGREEMENT_SIGN_ON_PAPER -> sign(now, Given.PARTNER, "scan-1");
      case Actions.AGREEMENT_CONFIRM_SIGNATURE -> confirm(now);
      case Actions.AGREEMENT_COMPLETE -> signLast(now);
      case Actions.AGREEMENT_ACTIVATE ->
          Running.activate(now, Given.YES, now.terms().startDate(), Given.SWEEP);
      case Actions.AGREEMENT_END ->
          Running.end(now, now.terms().endDate().plusDays(1), Given.SWEEP);
      case Actions.AGREEMENT_RATIFY ->
          Ratifying.ratify(
              now.with(now.parts().withRatification(Ratification.dueAfter(Given.TODAY))),
              null,
              Given.AUTHORIZED);
      case Actions.AGREEMENT_SUSPEND -> Running.suspend(now, "Because", Given.AUTHORIZED);
      case Actions.AGREEMENT_RESUME ->
          Running.resume(now, "Because", Given.TODAY, Given.AUTHORIZED);
      case Actions.AGREEMENT_TERMINATE -> Running.terminate(now, "Because", Given.AUTHORIZED);
      case Actions.AGREEMENT_CANCEL -> Running.cancel(now, "Because", Given.OFFICER);
      case Actions.AGREEMENT_CLOSE -> Running.close(now, "Because", Given.AUTHORIZED);
      default -> throw new IllegalArgumentException(action);
    };
  }

  private static Decision<Agreement> sign(
      Agreement now, String party, @org.jspecify.annotations.Nullable String scan) {
    return Signing.sign(
        now,
        Given.signature(party, Given.HASH, scan),
        Given.HASH,
        Given.YES,
        Given.TODAY,
        Given.TODAY,
        scan == null ? Given.AUTHORIZED : Given.OFFICER);
  }

  /** With the paper entered first, where that is possible at all. */
  private static Decision<Agreement> confirm(Agreement now) {
    Agreement presented = now;
    if (sign(now, Given.PARTNER, "scan-1") instanceof Decision.Accepted<Agreement> accepted) {
      presented = accepted.state();
    }
    String id = "signature-" + Given.PARTNER;
    if (presented.signature(id).isEmpty()) {
      return now.refusal(Actions.AGREEMENT_CONFIRM_SIGNATURE)
          .<Decision<Agreement>>map(Decision::refuse)
          .orElseThrow();
    }
    return Signing.confirm(presented, id, Given.HASH, Given.YES, Given.TODAY, Given.AUTHORIZED);
  }

  /** The last signature, where the first is possible at all. */
  private static Decision<Agreement> signLast(Agreement now) {
    return sign(now, Given.PARTNER, null) instanceof Decision.Accepted<Agreement> accepted
        ? sign(accepted.state(), "MLI", null)
        : sign(now, Given.PARTNER, null);
  }

  @Test
  void R_1_who_submitted_neither_approves_nor_signs_for_the_office() {
    Refusal approval =
        Given.refusal(
            Reviewing.approve(
                Given.agreement(AgreementStatus.IN_REVIEW),
                null,
                Given.HASH,
                Given.YES,
                Given.OFFICER));
    assertThat(approval.rule()).isEqualTo("R-1");
    Refusal signature =
        Given.refusal(
            Signing.sign(
                Given.agreement(AgreementStatus.APPROVED),
                Given.signature("MLI", Given.HASH, null),
                Given.HASH,
                Given.YES,
                Given.TODAY,
                Given.TODAY,
                Given.OFFICER));
    assertThat(signature.rule()).isEqualTo("R-1");
  }
}
