package org.partnership.agreement.partnership.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnership.agreement.Given;
import org.partnership.agreement.history.Actor;
import org.partnership.kit.refusal.Decision;

/** C-3: the end of a partnership. */
class SunsetTest {

  private static final LocalDate END = Given.TODAY.plusDays(200);

  private static Details ending(Details d, @Nullable LocalDate end) {
    return new Details(
        d.title(),
        d.results(),
        d.contributions(),
        d.form(),
        d.engagement(),
        d.reach(),
        d.countries(),
        d.office(),
        d.otherOffices(),
        d.focalPoint(),
        d.participants(),
        d.governance(),
        d.risks(),
        d.principles(),
        d.exitStrategy(),
        end,
        d.decision(),
        d.published());
  }

  private static Partnership at(CycleStep step) {
    Partnership there = Given.partnership(step);
    return Given.state(there.edit(ending(there.details(), END), Given.TODAY, null, Given.OFFICER));
  }

  private static Decision<Partnership> turn(Partnership now, LocalDate today) {
    Instant noon = today.atStartOfDay().plusHours(12).toInstant(ZoneOffset.UTC);
    return Sunset.turn(now, today, new Actor("platform:date-sweep", null, noon));
  }

  @ParameterizedTest
  @CsvSource({"-91,0", "-90,1", "-60,1", "-1,1", "0,1", "1,1", "500,1"})
  void C_3_whenever_somebody_looks_the_nearest_is_told_once(int days, int told) {
    Decision<Partnership> turned = turn(at(CycleStep.MANAGING), END.plusDays(days));
    assertThat(Given.events(turned)).hasSize(told);
    assertThat(Given.events(turn(Given.state(turned), END.plusDays(days)))).isEmpty();
  }

  @Test
  void C_3_its_end_is_announced_four_times_and_its_sunset_once() {
    Partnership now = at(CycleStep.MANAGING);
    int told = 0;
    for (LocalDate day = END.minusDays(100);
        day.isBefore(END.plusDays(100));
        day = day.plusDays(1)) {
      Decision.Accepted<Partnership> turned = Given.accepted(turn(now, day));
      told += turned.events().size();
      now = turned.state();
    }
    assertThat(told).isEqualTo(5);
    assertThat(now.calendar().due()).isNull();
  }

  @Test
  void C_3_it_is_past_its_sunset_from_the_day_after_until_it_is_renewed_or_ended() {
    Partnership now = at(CycleStep.IMPLEMENTING);
    assertThat(Sunset.isPast(now, END)).isFalse();
    assertThat(Sunset.isPast(now, END.plusDays(1))).isTrue();
    Partnership renewed =
        Given.state(
            now.edit(
                ending(now.details(), END.plusDays(365)),
                END.plusDays(1),
                END.minusDays(3).atStartOfDay().toInstant(ZoneOffset.UTC),
                Given.OFFICER));
    assertThat(Sunset.isPast(renewed, END.plusDays(1))).isFalse();
    assertThat(renewed.calendar().due()).isEqualTo(END.plusDays(275));
  }

  @Test
  void C_3_what_was_implemented_is_not_renewed_before_it_was_evaluated() {
    Partnership now = at(CycleStep.IMPLEMENTING);
    Details renewed = ending(now.details(), END.plusDays(365));
    Instant longAgo = END.minusDays(91).atStartOfDay().toInstant(ZoneOffset.UTC);
    for (Instant evaluated : java.util.Arrays.asList(null, longAgo)) {
      assertThat(
              Given.refusal(now.edit(renewed, END.plusDays(1), evaluated, Given.OFFICER))
                  .reasons()
                  .get(0)
                  .code())
          .isEqualTo("sunset-not-evaluated");
    }
    assertThat(
            Given.refusal(
                    now.edit(ending(now.details(), null), END.plusDays(1), null, Given.OFFICER))
                .reasons())
        .as("nor does it lose its end")
        .hasSize(1);
    assertThat(Given.events(now.edit(renewed, END, null, Given.OFFICER)))
        .as("before its end it may be moved")
        .hasSize(1);
  }

  @Test
  void C_3_one_that_has_ended_is_not_reminded_of() {
    Partnership now = at(CycleStep.SUSTAINING_OR_TERMINATING);
    Details d = now.details();
    Details ended =
        new Details(
            d.title(),
            d.results(),
            d.contributions(),
            d.form(),
            d.engagement(),
            d.reach(),
            d.countries(),
            d.office(),
            d.otherOffices(),
            d.focalPoint(),
            d.participants(),
            d.governance(),
            d.risks(),
            d.principles(),
            d.exitStrategy(),
            d.endDate(),
            new EndDecision(Outcome.END, "It has reached its results."),
            d.published());
    Partnership over = Given.state(now.edit(ended, Given.TODAY, null, Given.OFFICER));
    assertThat(over.calendar().due()).isNull();
    assertThat(Given.events(turn(over, END.plusDays(1)))).isEqualTo(List.of());
    assertThat(Sunset.isPast(over, END.plusDays(1))).isFalse();
  }
}
