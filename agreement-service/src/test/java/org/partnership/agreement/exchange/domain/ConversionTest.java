package org.partnership.agreement.exchange.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnership.agreement.money.Money;

class ConversionTest {

  private static Money money(String amount, String currency) {
    return Money.of(new BigDecimal(amount), currency);
  }

  private static Conversion at(String rate, String amount, String currency) {
    return Conversion.at(new Rate(currency, rate), money(amount, currency), "2026-03");
  }

  @ParameterizedTest
  @CsvSource({
    "558.22, 10000000, XOF, 17914.08",
    "0.851, 100.00, EUR, 117.51",
    "2, 0.01, EUR, 0.01",
    "2.0000000001, 0.01, EUR, 0.00",
    "3, 1.00, EUR, 0.33",
    "0.0000000003, 0.01, EUR, 33333333.33"
  })
  void A_14_a_sum_is_converted_to_the_cent_half_a_cent_up(
      String rate, String amount, String currency, String usd) {
    assertThat(at(rate, amount, currency))
        .isInstanceOfSatisfying(
            Conversion.Converted.class, c -> assertThat(c.usd().amount()).isEqualTo(usd));
  }

  @Test
  void A_14_the_month_of_an_items_own_date_counts() {
    assertThat(Conversion.monthOf(LocalDate.of(2026, 2, 28))).isEqualTo("2026-02");
    assertThat(Conversion.monthOf(LocalDate.of(2026, 3, 1))).isEqualTo("2026-03");
  }

  @Test
  void A_14_a_sum_over_currencies_is_that_of_its_lines_and_shows_apart_what_has_no_rate() {
    UsdSum sum =
        UsdSum.of(
            List.of(
                at("3", "1.00", "EUR"),
                at("3", "1.00", "EUR"),
                Conversion.ofDollars(money("0.10", "USD"), "2026-03"),
                new Conversion.Missing(money("500", "XOF"), "2026-04"),
                new Conversion.Missing(money("250", "XOF"), "2026-04"),
                new Conversion.Missing(money("1", "XOF"), "2026-05")));
    assertThat(sum.usd()).isEqualTo(money("0.76", "USD"));
    assertThat(sum.amounts())
        .containsExactly(money("2.00", "EUR"), money("0.10", "USD"), money("751", "XOF"));
    assertThat(sum.notConverted())
        .containsExactly(
            new UsdSum.NotConverted(money("750", "XOF"), "2026-04"),
            new UsdSum.NotConverted(money("1", "XOF"), "2026-05"));
  }
}
