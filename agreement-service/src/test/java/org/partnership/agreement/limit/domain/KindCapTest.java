package org.partnership.agreement.limit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.partnership.agreement.Given;
import org.partnership.agreement.kind.AgreementKind;
import org.partnership.agreement.money.Money;

class KindCapTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Limit.KindCap CAP = Limit.KindCap.of(AgreementKind.SSFA).orElseThrow();

  private static Claim claim(String id, LocalDate day, String usd) {
    Money dollars = Money.of(new BigDecimal(usd), "USD");
    return new Claim(
        id, id, "N/" + id, "MLI", "p", day, day, dollars, dollars, true, 1, Instant.EPOCH);
  }

  private static String left(LocalDate day, Claim... claims) {
    return CAP.left(List.of(claims), day).amount();
  }

  @Test
  void A_9_what_is_signed_counts_for_365_days_before_and_after_its_day() {
    Claim signed = claim("1", DAY, "30000.00");
    assertThat(left(DAY, signed)).isEqualTo("20000.00");
    assertThat(left(DAY.plusDays(364), signed)).isEqualTo("20000.00");
    assertThat(left(DAY.plusDays(365), signed)).isEqualTo("50000.00");
    assertThat(left(DAY.minusDays(364), signed)).isEqualTo("20000.00");
    assertThat(left(DAY.minusDays(365), signed)).isEqualTo("50000.00");
  }

  @Test
  void A_9_only_what_shares_a_window_counts_together() {
    Claim before = claim("1", DAY.minusDays(300), "30000.00");
    Claim after = claim("2", DAY.plusDays(300), "40000.00");
    assertThat(left(DAY, before, after)).isEqualTo("10000.00");
  }

  @Test
  void A_9_the_cap_itself_may_be_signed_and_not_a_cent_more() {
    Claim signed = claim("1", DAY, "49999.99");
    assertThat(CAP.against(List.of(signed), claim("2", DAY, "0.01"))).isEmpty();
    assertThat(CAP.against(List.of(signed), claim("2", DAY, "0.02")))
        .hasValueSatisfying(r -> assertThat(r.code()).isEqualTo("kind-cap-used-up"));
    assertThat(left(DAY, claim("1", DAY, "60000.00"))).isEqualTo("0.00");
  }

  @Test
  void A_9_whatever_is_granted_no_365_days_ever_hold_more_than_the_cap() {
    Random random = new Random(20260302);
    List<Claim> granted = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      Claim wish =
          claim("c" + i, DAY.plusDays(random.nextInt(1500)), random.nextInt(1, 30_000) + ".37");
      if (CAP.against(granted, wish).isEmpty()) {
        granted.add(wish);
      }
    }
    for (LocalDate begin = DAY; begin.isBefore(DAY.plusDays(1500)); begin = begin.plusDays(1)) {
      LocalDate first = begin;
      List<Claim> window =
          granted.stream()
              .filter(c -> !c.from().isBefore(first) && c.from().isBefore(first.plusDays(365)))
              .toList();
      assertThat(Limit.KindCap.sum(window).value()).isLessThanOrEqualTo(CAP.usd());
    }
    assertThat(granted).as("and not everything was refused").hasSizeGreaterThan(8);
  }

  @Test
  void P_2_ledgers_of_merged_partners_count_together_and_an_agreement_of_both_once() {
    Ledger survivor =
        new Ledger(CAP.subject(), "s", List.of(claim("1", DAY, "20000.00")), List.of(), null);
    Ledger loser =
        new Ledger(
            CAP.subject(),
            "p",
            List.of(claim("1", DAY, "20000.00"), claim("2", DAY, "15000.00")),
            List.of(),
            null);
    Ledger waiting = Given.state(survivor.expect("l"));
    assertThat(Given.refusal(waiting.reserve(CAP, claim("3", DAY, "1.00"))).kind().status())
        .as("no room is given while claims are on their way")
        .isEqualTo(503);
    Ledger joined = Given.state(waiting.takeOver("l", loser));
    assertThat(Limit.KindCap.sum(joined.claims()).amount()).isEqualTo("35000.00");
    assertThat(Given.state(joined.takeOver("l", loser))).as("twice is once").isEqualTo(joined);
    assertThat(Given.refusal(joined.reserve(CAP, claim("3", DAY, "15000.01"))).code())
        .isEqualTo("kind-cap-used-up");
    Ledger closed = Given.state(loser.joinTo("s-ledger"));
    assertThat(Given.refusal(closed.reserve(CAP, claim("3", DAY, "1.00"))).kind().status())
        .isEqualTo(503);
    assertThat(Given.state(closed.partFrom(joined)).claims()).extracting(Claim::id).contains("2");
  }
}
