package org.partnership.partner.partner.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnership.kit.refusal.Decision;
import org.partnership.partner.partner.domain.assessment.Outcome;
import org.partnership.partner.partner.domain.event.AssessmentEvent;

class RemindingTest {

  private static final LocalDate END = Sample.TODAY.plusYears(1);

  private static Partner passed() {
    return Sample.decided(Sample.prospect(), Sample.CORE, Outcome.PASSED, END);
  }

  private static List<Integer> told(Partner partner, LocalDate today) {
    return switch (Reminding.remind(partner, today, Sample.OFFICER)) {
      case Decision.Accepted<Partner> accepted ->
          accepted.events().stream().map(e -> ((AssessmentEvent.Expiring) e).daysLeft()).toList();
      case Decision.Refused<Partner> refused -> throw new AssertionError(refused);
    };
  }

  @ParameterizedTest
  @CsvSource({"91,0", "90,90", "61,90", "60,60", "31,60", "30,30", "0,30", "-1,0"})
  void P_6_the_nearest_of_90_60_and_30_days_is_told(int left, int days) {
    assertThat(told(passed(), END.minusDays(left)))
        .isEqualTo(days == 0 ? List.of() : List.of(days));
  }

  @Test
  void P_6_a_reminder_is_told_once_and_the_next_one_still_is() {
    Partner once = Sample.accepted(Reminding.remind(passed(), END.minusDays(90), Sample.OFFICER));

    assertThat(told(once, END.minusDays(61))).isEmpty();
    assertThat(told(once, END.minusDays(60))).containsExactly(60);
    assertThat(once.status()).isEqualTo(PartnerStatus.ELIGIBLE);
    assertThat(once.history().getLast().action()).isEqualTo(Reminding.REMIND);
  }

  @Test
  void P_6_nobody_is_reminded_of_who_cannot_be_worked_with_or_of_what_was_failed() {
    assertThat(told(Sample.in(PartnerStatus.DECLINED), END.minusDays(30))).isEmpty();
    assertThat(told(Sample.in(PartnerStatus.BLOCKED), END.minusDays(30))).isEmpty();
    assertThat(told(Sample.in(PartnerStatus.ARCHIVED), END.minusDays(30))).isEmpty();
    assertThat(told(Sample.prospect(), END.minusDays(30))).isEmpty();
  }
}
