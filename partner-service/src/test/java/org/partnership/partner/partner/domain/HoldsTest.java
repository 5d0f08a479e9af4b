package org.partnership.partner.partner.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Refusal;
import org.partnership.partner.partner.domain.assessment.Outcome;
import org.partnership.partner.partner.domain.flag.FlagStatus;
import org.partnership.partner.partner.domain.flag.Severity;

class HoldsTest {

  private static Refusal refusal(Decision<Partner> decision) {
    return ((Decision.Refused<Partner>) decision).refusal();
  }

  @Test
  void R_1_who_suspended_does_not_reinstate() {
    Partner suspended = Sample.in(PartnerStatus.SUSPENDED);

    Refusal refusal = refusal(Suspending.reinstate(suspended, "Again", Sample.TODAY, Sample.ADMIN));

    assertThat(refusal.rule()).isEqualTo("R-1");
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
  }

  @Test
  void reinstating_gives_the_status_that_follows_from_what_is_then_in_force() {
    Partner suspended = Sample.in(PartnerStatus.SUSPENDED);
    Partner prospect =
        Sample.accepted(
            Suspending.suspend(Sample.prospect(), "Why", null, Sample.TODAY, Sample.ADMIN));

    assertThat(reinstated(suspended, Sample.TODAY)).isEqualTo(PartnerStatus.ELIGIBLE);
    assertThat(reinstated(suspended, Sample.TODAY.plusYears(2))).isEqualTo(PartnerStatus.EXPIRED);
    assertThat(reinstated(prospect, Sample.TODAY)).isEqualTo(PartnerStatus.PROSPECT);
  }

  private static PartnerStatus reinstated(Partner partner, LocalDate today) {
    return Sample.accepted(Suspending.reinstate(partner, "Why", today, Sample.OTHER_ADMIN))
        .status();
  }

  @Test
  void an_assessment_failed_under_a_suspension_counts_when_it_is_lifted() {
    Partner suspended = Sample.in(PartnerStatus.SUSPENDED);
    Partner failed = Sample.decided(suspended, "second", Outcome.FAILED, Sample.TODAY.plusDays(1));

    assertThat(failed.status()).isEqualTo(PartnerStatus.SUSPENDED);
    assertThat(reinstated(failed, Sample.TODAY)).isEqualTo(PartnerStatus.DECLINED);
  }

  @Test
  void P_4_blocking_rests_on_a_red_flag_of_this_partner() {
    Partner unflagged = Sample.eligible();
    Partner yellow =
        Sample.accepted(
            Flagging.raise(unflagged, "y", Severity.YELLOW, "MLI", "Why", Sample.OFFICER));

    assertThat(refusal(BlockingByHeadquarters.block(unflagged, "Why", null, Sample.HQ)).rule())
        .isEqualTo("P-4");
    assertThat(refusal(BlockingByHeadquarters.block(unflagged, "Why", "none", Sample.HQ)).code())
        .isEqualTo("blocking-cites-no-flag");
    assertThat(refusal(BlockingByHeadquarters.block(yellow, "Why", "y", Sample.HQ)).code())
        .isEqualTo("blocking-needs-red-flag");
  }

  @Test
  void unblocking_closes_the_flag_it_rested_on_and_shows_the_suspension_underneath() {
    Partner blocked =
        Sample.accepted(
            BlockingByHeadquarters.block(
                Sample.in(PartnerStatus.SUSPENDED), "Why", Sample.FLAG, Sample.HQ));

    Partner unblocked =
        Sample.accepted(
            BlockingByHeadquarters.unblock(blocked, "Settled", Sample.TODAY, Sample.HQ));

    assertThat(unblocked.status()).isEqualTo(PartnerStatus.SUSPENDED);
    assertThat(unblocked.flag(Sample.FLAG).orElseThrow().status()).isEqualTo(FlagStatus.CLOSED);
  }

  @Test
  void a_suspension_has_a_review_date_ahead_ninety_days_if_none_is_named() {
    Partner suspended =
        Sample.accepted(
            Suspending.suspend(Sample.eligible(), "Why", null, Sample.TODAY, Sample.ADMIN));
    Suspension suspension = Objects.requireNonNull(suspended.suspension());
    assertThat(suspension.reviewDate()).isEqualTo(Sample.TODAY.plusDays(90));
    assertThat(
            refusal(
                    Suspending.suspend(
                        Sample.eligible(), "Why", Sample.TODAY, Sample.TODAY, Sample.ADMIN))
                .code())
        .isEqualTo("review-date-not-ahead");
  }

  @Test
  void a_partner_with_open_agreements_is_not_archived() {
    assertThat(refusal(Archiving.archive(Sample.eligible(), "Why", 2, Sample.ADMIN)).code())
        .isEqualTo("agreements-still-open");
  }

  @Test
  void a_partner_expires_the_day_after_its_last_day_and_not_before() {
    Partner eligible = Sample.eligible();
    LocalDate last = Objects.requireNonNull(eligible.eligibleUntil());

    assertThat(Sample.accepted(Expiring.expire(eligible, last, Sample.OFFICER)).status())
        .isEqualTo(PartnerStatus.ELIGIBLE);
    assertThat(
            Sample.accepted(Expiring.expire(eligible, last.plusDays(1), Sample.OFFICER)).status())
        .isEqualTo(PartnerStatus.EXPIRED);
  }
}
