package org.partnership.agreement.agreement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.partnership.agreement.Given;
import org.partnership.agreement.calendar.Reminder;
import org.partnership.agreement.calendar.Subject;
import org.partnership.agreement.eligibility.domain.Clearance;
import org.partnership.agreement.history.Actor;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Reason;

/** What a new day brings an agreement. */
class TurningTest {

  private static final LocalDate END = Given.TODAY.plusDays(365);

  private static Decision<Agreement> turn(Agreement now, LocalDate today) {
    Instant noon = today.atStartOfDay().plusHours(12).toInstant(ZoneOffset.UTC);
    return Turning.turn(now, Given.YES, today, new Actor("platform:date-sweep", null, noon));
  }

  private static @Nullable Integer daysLeft(Agreement agreement) {
    return agreement
        .parts()
        .calendar()
        .last(Subject.END_NEAR, agreement.terms().endDate())
        .map(Reminder::daysLeft)
        .orElse(null);
  }

  @Test
  void A_11_the_end_is_announced_90_60_30_and_15_days_before_each_once() {
    Agreement now = Given.agreement(AgreementStatus.ACTIVE);
    StringBuilder told = new StringBuilder();
    for (LocalDate day = END.minusDays(100); !day.isAfter(END); day = day.plusDays(1)) {
      Decision.Accepted<Agreement> turned = Given.accepted(turn(now, day));
      if (!turned.events().isEmpty()) {
        told.append(java.time.temporal.ChronoUnit.DAYS.between(day, END)).append(' ');
      }
      now = turned.state();
      assertThat(Given.events(turn(now, day))).as("again on %s", day).isEmpty();
    }
    assertThat(told.toString().strip()).isEqualTo("90 60 30 15");
  }

  @ParameterizedTest
  @CsvSource({"91,", "90,90", "61,90", "60,60", "31,60", "30,30", "16,30", "15,15", "0,15"})
  void A_11_after_downtime_the_nearest_is_told_and_not_all(int daysBefore, @Nullable Integer told) {
    Agreement now = Given.agreement(AgreementStatus.ACTIVE);
    Decision<Agreement> turned = turn(now, END.minusDays(daysBefore));
    assertThat(daysLeft(Given.state(turned))).isEqualTo(told);
    assertThat(Given.events(turned)).hasSize(told == null ? 0 : 1);
  }

  @Test
  void A_11_another_end_date_is_announced_anew() {
    Agreement told = Given.state(turn(Given.agreement(AgreementStatus.ACTIVE), END.minusDays(20)));
    Agreement longer =
        told.with(Given.terms(List.of(Given.PARTNER), told.terms().startDate(), END.plusDays(60)));
    assertThat(longer.parts().calendar().due()).isEqualTo(END.minusDays(30));
    assertThat(daysLeft(Given.state(turn(longer, END.minusDays(20))))).isEqualTo(90);
  }

  @Test
  void A_11_a_draft_that_nobody_touched_for_seven_days_is_reminded_of_once() {
    Agreement draft = Given.draft(Given.PARTNER);
    assertThat(draft.parts().calendar().due()).isEqualTo(Given.TODAY.plusDays(7));
    assertThat(Given.events(turn(draft, Given.TODAY.plusDays(6)))).isEmpty();
    Decision<Agreement> idle = turn(draft, Given.TODAY.plusDays(7));
    assertThat(Given.events(idle)).containsExactly("agreement.reminded.v1");
    assertThat(Given.state(idle).parts().calendar().due()).isNull();
    assertThat(Given.events(turn(Given.state(idle), Given.TODAY.plusDays(30)))).isEmpty();
  }

  @Test
  void A_11_a_draft_that_was_touched_since_is_reminded_of_again() {
    Agreement told = Given.state(turn(Given.draft(Given.PARTNER), Given.TODAY.plusDays(8)));
    Actor later = new Actor("officer", "MLI", Given.NOON.plus(Duration.ofDays(10)));
    Agreement edited =
        Given.state(
            Reviewing.edit(
                told, Given.terms(List.of(Given.PARTNER), Given.TODAY, Given.TODAY), later));
    assertThat(edited.parts().calendar().due()).isEqualTo(Given.TODAY.plusDays(17));
    assertThat(Given.events(turn(edited, Given.TODAY.plusDays(17))))
        .containsExactly("agreement.reminded.v1");
  }

  private static Agreement expedited(LocalDate signed) {
    Agreement active = Given.agreement(AgreementStatus.ACTIVE);
    return active.with(active.parts().withRatification(Ratification.dueAfter(signed)));
  }

  @Test
  void A_11_A_5_ratification_is_reminded_of_a_week_before_its_last_day_then_it_is_suspended() {
    LocalDate signed = Given.TODAY;
    Agreement now = expedited(signed);
    assertThat(Given.events(turn(now, signed.plusDays(22)))).isEmpty();
    Decision<Agreement> reminded = turn(now, signed.plusDays(23));
    assertThat(Given.events(reminded)).containsExactly("agreement.reminded.v1");
    Agreement then = Given.state(reminded);
    assertThat(Given.events(turn(then, signed.plusDays(30)))).as("its last day").isEmpty();
    Decision<Agreement> lapsed = turn(then, signed.plusDays(31));
    assertThat(Given.events(lapsed)).containsExactly("agreement.suspended.v1");
    assertThat(Given.state(lapsed).status()).isEqualTo(AgreementStatus.SUSPENDED);
  }

  @Test
  void A_5_the_suspension_is_lifted_only_when_ratified_by_the_day_of_the_office() {
    Agreement lapsed = Given.state(turn(expedited(Given.TODAY), Given.TODAY.plusDays(31)));
    assertThat(
            Given.refusal(Running.resume(lapsed, "Go", Given.TODAY.plusDays(31), Given.AUTHORIZED)))
        .extracting(refusal -> refusal.reasons().get(0).code())
        .isEqualTo("ratification-missing");
    // Where it is still the last day for ratifying, there is nothing to wait for yet.
    assertThat(
            Given.state(Running.resume(lapsed, "Go", Given.TODAY.plusDays(30), Given.AUTHORIZED))
                .status())
        .isEqualTo(AgreementStatus.ACTIVE);
  }

  @Test
  void A_5_one_that_begins_too_late_to_be_ratified_in_time_is_not_active_for_a_moment() {
    Agreement signed = Given.agreement(AgreementStatus.SIGNED);
    Agreement late =
        signed.with(
            signed.parts().withRatification(Ratification.dueAfter(Given.TODAY.minusDays(40))));
    Decision<Agreement> turned = turn(late, Given.TODAY.plusDays(30));
    assertThat(Given.state(turned).status()).isEqualTo(AgreementStatus.SUSPENDED);
    assertThat(Given.events(turned)).startsWith("agreement.activated.v1", "agreement.suspended.v1");
  }

  @Test
  void A_2_what_P_7_keeps_from_becoming_active_is_still_reminded_of() {
    Agreement signed = Given.agreement(AgreementStatus.SIGNED);
    Decision<Agreement> turned =
        Turning.turn(
            signed,
            () ->
                new Clearance(
                    List.of(Reason.of("P-7", "partner-not-eligible", "x", "y")), List.of()),
            END.minusDays(10),
            Given.SWEEP);
    assertThat(Given.state(turned).status()).isEqualTo(AgreementStatus.SIGNED);
    assertThat(Given.events(turned)).containsExactly("agreement.reminded.v1");
  }

  @ParameterizedTest
  @EnumSource
  void whatever_is_due_is_done_so_that_a_day_is_never_due_twice(AgreementStatus status) {
    for (int days = -10; days < 400; days += 5) {
      LocalDate today = Given.TODAY.plusDays(days);
      Agreement turned = Given.state(turn(Given.agreement(status), today));
      Instant noon = today.atStartOfDay().plusHours(12).toInstant(ZoneOffset.UTC);
      assertThat(Given.state(turn(turned, today))).as("%s on %s", status, noon).isEqualTo(turned);
      LocalDate due = turned.parts().calendar().due();
      assertThat(due == null || due.isAfter(today))
          .as("%s on %s, due %s", status, today, due)
          .isTrue();
    }
  }
}
