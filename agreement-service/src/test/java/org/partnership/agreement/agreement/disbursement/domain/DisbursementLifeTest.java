package org.partnership.agreement.agreement.disbursement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.partnership.agreement.Given;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.domain.AgreementStatus;
import org.partnership.agreement.agreement.domain.Running;
import org.partnership.agreement.history.Actor;
import org.partnership.agreement.money.Money;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Reason;
import org.partnership.testing.LifeCycleMatrix;

class DisbursementLifeTest {

  private static final Actor FINANCE = new Actor("finance", "MLI", Given.NOON);
  private static final Actor SECOND = new Actor("second", "MLI", Given.NOON);
  private static final Actor EDITOR = new Actor("editor", Given.PARTNER, Given.NOON);
  private static final String ID = "d-1";

  private static Plan plan(String amount) {
    return new Plan(
        Given.PARTNER, new Money(amount, "USD"), "First quarter", Given.TODAY.plusDays(40));
  }

  private static Agreement planned(Agreement agreement, String id, String amount) {
    return Given.state(Disbursing.plan(agreement, id, plan(amount), Given.OFFICER));
  }

  /** An active agreement with one disbursement in a status, reached as in life. */
  private static Agreement with(DisbursementStatus status) {
    return switch (status) {
      case PLANNED -> planned(Given.agreement(AgreementStatus.ACTIVE), ID, "32500.00");
      case REQUESTED -> done(with(DisbursementStatus.PLANNED), Actions.DISBURSEMENT_REQUEST);
      case CERTIFIED -> done(with(DisbursementStatus.REQUESTED), Actions.DISBURSEMENT_CERTIFY);
      case RELEASED -> done(with(DisbursementStatus.CERTIFIED), Actions.DISBURSEMENT_RELEASE);
      case LIQUIDATED -> done(with(DisbursementStatus.RELEASED), Actions.DISBURSEMENT_LIQUIDATE);
      case REJECTED -> done(with(DisbursementStatus.PLANNED), Actions.DISBURSEMENT_REJECT);
    };
  }

  private static Agreement done(Agreement now, String action) {
    return Given.state(attempt(now, action));
  }

  private static Disbursement the(Agreement agreement) {
    return Disbursement.of(agreement, ID).orElseThrow();
  }

  private static Decision<Agreement> attempt(Agreement now, String action) {
    Disbursement d = the(now);
    return switch (action) {
      case Actions.DISBURSEMENT_EDIT -> Disbursing.edit(now, d, plan("7.00"), Given.OFFICER);
      case Actions.DISBURSEMENT_REQUEST -> Disbursing.request(now, d, Given.YES, Given.OFFICER);
      case Actions.DISBURSEMENT_CERTIFY -> Disbursing.certify(now, d, Given.YES, FINANCE);
      case Actions.DISBURSEMENT_RETURN -> Disbursing.sendBack(now, d, "Again", FINANCE);
      case Actions.DISBURSEMENT_RELEASE -> Disbursing.release(now, d, "P-1", Given.YES, SECOND);
      case Actions.DISBURSEMENT_REJECT -> Disbursing.reject(now, d, "No", FINANCE);
      case Actions.DISBURSEMENT_LIQUIDATE ->
          Disbursing.liquidate(now, d, d.plan().amount(), null, null, EDITOR);
      default -> throw new IllegalArgumentException(action);
    };
  }

  @Test
  @DisplayName("A-9 every status x every action: exactly the table's are possible")
  void every_status_and_every_action() {
    LifeCycleMatrix.check(
        DisbursementLife.TABLE,
        DisbursementStatus.values(),
        (status, action) ->
            switch (attempt(with(status), action)) {
              case Decision.Accepted<Agreement> a ->
                  LifeCycleMatrix.Result.now(the(a.state()).status());
              case Decision.Refused<Agreement> r -> LifeCycleMatrix.Result.refused(r.refusal());
            });
  }

  @ParameterizedTest
  @EnumSource(names = {"PLANNED", "REQUESTED", "CERTIFIED"})
  void A_9_nothing_is_paid_under_an_agreement_that_is_not_active(DisbursementStatus status) {
    Agreement suspended = Given.state(Running.suspend(with(status), "Broken", Given.AUTHORIZED));
    for (String action : DisbursementLife.PAYING) {
      assertThat(attempt(suspended, action)).as(action).isInstanceOf(Decision.Refused.class);
      assertThat(the(suspended).possibleActions(suspended)).doesNotContain(action);
    }
  }

  @Test
  void A_9_two_for_the_last_of_the_budget_are_not_both_requested() {
    Agreement two =
        planned(
            planned(Given.agreement(AgreementStatus.ACTIVE), ID, "20000.00"), "d-2", "12500.01");
    Agreement one = done(two, Actions.DISBURSEMENT_REQUEST);
    Disbursement second = Disbursement.of(one, "d-2").orElseThrow();
    Reason why =
        Given.refusal(Disbursing.request(one, second, Given.YES, Given.OFFICER)).reasons().get(0);
    assertThat(why.code()).isEqualTo("budget-exceeded");
    assertThat(why.args().get(1)).hasToString("12500.00 USD");
    Agreement freed = done(one, Actions.DISBURSEMENT_RETURN);
    assertThat(
            Disbursing.request(
                freed, Disbursement.of(freed, "d-2").orElseThrow(), Given.YES, Given.OFFICER))
        .isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void A_9_what_was_paid_back_can_be_requested_again() {
    Agreement released = with(DisbursementStatus.RELEASED);
    Disbursement d = the(released);
    Money all = d.plan().amount();
    assertThat(
            Given.refusal(
                    Disbursing.liquidate(
                        released, d, new Money("32000.00", "USD"), null, null, EDITOR))
                .code())
        .isEqualTo("liquidation-unbalanced");
    assertThat(
            Given.refusal(
                    Disbursing.liquidate(released, d, all, new Money("0.01", "USD"), null, EDITOR))
                .rule())
        .isEqualTo("A-9");
    Agreement settled =
        Given.state(
            Disbursing.liquidate(
                released,
                d,
                new Money("32000.00", "USD"),
                new Money("500.00", "USD"),
                null,
                EDITOR));
    assertThat(java.util.Objects.requireNonNull(Budget.of(settled)).available())
        .isEqualTo(new Money("500.00", "USD"));
  }

  @Test
  void R_1_neither_requester_nor_certifier_decides_further() {
    Agreement requested = with(DisbursementStatus.REQUESTED);
    assertThat(
            Given.refusal(Disbursing.certify(requested, the(requested), Given.YES, Given.OFFICER))
                .rule())
        .isEqualTo("R-1");
    Agreement certified = with(DisbursementStatus.CERTIFIED);
    for (Actor actor : List.of(FINANCE, Given.OFFICER)) {
      assertThat(
              Given.refusal(Disbursing.release(certified, the(certified), null, Given.YES, actor))
                  .rule())
          .isEqualTo("R-1");
    }
  }

  @Test
  void a_plan_that_is_wrong_in_several_ways_is_told_all_of_them() {
    Plan wrong = new Plan("nobody", new Money("5.00", "EUR"), "x", LocalDate.of(2036, 1, 1));
    assertThat(
            Given.refusal(
                    Disbursing.plan(
                        Given.agreement(AgreementStatus.ACTIVE), "d-9", wrong, Given.OFFICER))
                .reasons())
        .extracting(Reason::code)
        .containsExactly("not-a-party", "currency-mixed", "outside-agreement-dates");
  }

  @Test
  void A_9_termination_rejects_what_is_not_released_and_leaves_the_rest_to_be_settled() {
    Agreement both =
        planned(
            done(with(DisbursementStatus.CERTIFIED), Actions.DISBURSEMENT_RELEASE), "d-2", "10.00");
    Decision<Agreement> end = Running.terminate(both, "Failed", Given.AUTHORIZED);
    assertThat(Given.events(end))
        .containsExactly("agreement.terminated.v1", "disbursement.rejected.v1");
    Agreement terminated = Given.state(end);
    assertThat(the(terminated).status()).isEqualTo(DisbursementStatus.RELEASED);
    assertThat(attempt(terminated, Actions.DISBURSEMENT_LIQUIDATE))
        .isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void A_9_an_agreement_with_open_disbursements_is_not_closed() {
    Agreement ended =
        Given.state(
            Running.end(with(DisbursementStatus.RELEASED), Given.TODAY.plusDays(400), Given.SWEEP));
    assertThat(Given.refusal(Running.close(ended, "Settled", Given.AUTHORIZED)).code())
        .isEqualTo("disbursement-open");
    assertThat(
            Running.close(done(ended, Actions.DISBURSEMENT_LIQUIDATE), "Settled", Given.AUTHORIZED))
        .isInstanceOf(Decision.Accepted.class);
  }
}
