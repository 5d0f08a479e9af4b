package org.partnership.agreement.agreement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnership.agreement.Given;
import org.partnership.agreement.partner.domain.HoldCause;
import org.partnership.agreement.partner.domain.StandingMark;
import org.partnership.kit.refusal.Decision;

class HoldingTest {

  private static StandingMark held(HoldCause cause, long sequence) {
    return new StandingMark(cause, 1, sequence, "event-" + sequence, null);
  }

  private static StandingMark free(long sequence) {
    return new StandingMark(null, 1, sequence, "event-" + sequence, null);
  }

  private static Decision<Agreement> follow(Agreement now, String partner, StandingMark mark) {
    return Holding.follow(now, partner, mark, Given.SWEEP);
  }

  @Test
  void A_10_a_suspended_partner_holds_it_and_reinstating_frees_it() {
    Decision<Agreement> held =
        follow(Given.draft(Given.PARTNER), Given.PARTNER, held(HoldCause.PARTNER_SUSPENDED, 8));
    assertThat(Given.state(held).holds().onHold()).isTrue();
    assertThat(Given.events(held)).containsExactly("agreement.put-on-hold.v1");
    Decision<Agreement> released = follow(Given.state(held), Given.PARTNER, free(9));
    assertThat(Given.state(released).holds().onHold()).isFalse();
    assertThat(Given.events(released)).containsExactly("agreement.released-from-hold.v1");
  }

  @Test
  void A_10_what_comes_twice_or_late_does_nothing() {
    Agreement held =
        Given.state(
            follow(
                Given.draft(Given.PARTNER), Given.PARTNER, held(HoldCause.PARTNER_SUSPENDED, 8)));
    assertThat(Given.events(follow(held, Given.PARTNER, held(HoldCause.PARTNER_SUSPENDED, 8))))
        .isEmpty();
    Agreement released = Given.state(follow(held, Given.PARTNER, free(9)));
    Decision<Agreement> late =
        follow(released, Given.PARTNER, held(HoldCause.PARTNER_SUSPENDED, 8));
    assertThat(Given.state(late)).isEqualTo(released);
  }

  @Test
  void A_10_one_that_followed_a_release_without_ever_being_held_is_not_held_by_what_came_before() {
    Agreement followed = Given.state(follow(Given.draft(Given.PARTNER), Given.PARTNER, free(9)));
    assertThat(followed.holds().onHold()).isFalse();
    assertThat(
            Given.state(follow(followed, Given.PARTNER, held(HoldCause.PARTNER_SUSPENDED, 8)))
                .holds()
                .onHold())
        .isFalse();
  }

  @Test
  void A_10_held_for_several_causes_it_is_free_when_the_last_is_gone() {
    Agreement both =
        Given.state(
            follow(
                Given.state(
                    follow(
                        Given.draft(Given.PARTNER, Given.OTHER_PARTNER),
                        Given.PARTNER,
                        held(HoldCause.PARTNER_SUSPENDED, 8))),
                Given.OTHER_PARTNER,
                held(HoldCause.PARTNER_EXPIRED, 4)));
    Decision.Accepted<Agreement> one = Given.accepted(follow(both, Given.PARTNER, free(9)));
    assertThat(one.state().holds().onHold()).isTrue();
    assertThat(one.events())
        .containsExactly(new AgreementEvent.ReleasedFromHold(Given.PARTNER, 9, true, null));
    assertThat(Given.state(follow(one.state(), Given.OTHER_PARTNER, free(5))).holds().onHold())
        .isFalse();
  }

  @Test
  void A_10_a_graver_cause_of_the_same_partner_takes_the_place_of_the_first() {
    Agreement suspended =
        Given.state(
            follow(
                Given.draft(Given.PARTNER), Given.PARTNER, held(HoldCause.PARTNER_SUSPENDED, 8)));
    Agreement blocked =
        Given.state(follow(suspended, Given.PARTNER, held(HoldCause.PARTNER_BLOCKED, 9)));
    assertThat(blocked.holds().current().stream().map(Hold::cause))
        .containsExactly(HoldCause.PARTNER_BLOCKED);
  }

  @Test
  void A_10_after_a_restore_a_lower_number_of_a_higher_epoch_counts() {
    Agreement held =
        Given.state(
            follow(
                Given.draft(Given.PARTNER), Given.PARTNER, held(HoldCause.PARTNER_SUSPENDED, 8)));
    StandingMark restored = new StandingMark(null, 2, 7, "event", null);
    assertThat(Given.state(follow(held, Given.PARTNER, restored)).holds().onHold()).isFalse();
  }

  @Test
  void A_10_a_partner_that_is_taken_out_holds_nothing_and_is_looked_at_afresh_when_put_back() {
    StandingMark mark = held(HoldCause.PARTNER_SUSPENDED, 8);
    Agreement held =
        Given.state(follow(Given.draft(Given.PARTNER, Given.OTHER_PARTNER), Given.PARTNER, mark));
    Agreement without =
        Given.state(
            Reviewing.edit(
                held,
                Given.terms(List.of(Given.OTHER_PARTNER), Given.TODAY, Given.TODAY.plusDays(1)),
                Given.OFFICER));
    assertThat(without.holds().onHold()).isFalse();
    Agreement back =
        Given.state(
            Reviewing.edit(
                without,
                Given.terms(
                    List.of(Given.PARTNER, Given.OTHER_PARTNER),
                    Given.TODAY,
                    Given.TODAY.plusDays(1)),
                Given.OFFICER));
    assertThat(Given.state(follow(back, Given.PARTNER, mark)).holds().onHold()).isTrue();
  }
}
