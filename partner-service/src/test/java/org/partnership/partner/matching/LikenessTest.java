package org.partnership.partner.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

  private static double score(String one, String other) {
    return Likeness.between(known(one, null), known(other, null)).score();
  }

  private static Known known(String name, @Nullable String country) {
    return Known.as(List.of(name), country, List.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Save the Children Norway | Save the Children Sweden
          Ministry of Health       | Ministry of Heritage
          Global Fund Round 8      | Global Fund Round IX
          North Valley Trust       | South Valley Trust
          Youth Network for Peace  | Women Network for Peace
          """)
  void P_2_country_number_direction_and_one_word_tell_names_apart(String one, String other) {
    assertThat(score(one, other)).isLessThan(0.7);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Réseau Zamfira, e.V.     | ZAMFIRA RESEAU
          Institute of Tolvandir   | Tolvanidr Institute
          Фонд Заречная            | Fond Zarechnaya
          Tolvаndir Trust          | Tolvandir Trust
          Tolvandir Relief Network | TRN
          """)
  void P_2_case_accents_order_legal_forms_spelling_script_and_initials_do_not(
      String one, String other) {
    assertThat(score(one, other)).isGreaterThanOrEqualTo(0.8);
  }

  @Test
  void P_2_one_common_name_in_two_countries_is_two_organisations() {
    Known mali = known("Ministry of Health", "ML");
    assertThat(Likeness.between(mali, known("Ministry of Health", "SN")).score()).isLessThan(0.7);
    assertThat(Likeness.between(mali, known("Ministry of Health, Mali", "ML")).score())
        .isEqualTo(1);
  }

  @Test
  void P_2_the_score_comes_with_the_names_it_is_of() {
    Likeness likeness = Likeness.between(known("Zamfira Trust", null), known("Zamfira", null));

    assertThat(likeness.reasons()).hasSize(1);
    assertThat(likeness.reasons().get(0).rule()).isEqualTo("P-2");
    assertThat(likeness.reasons().get(0).args()).containsExactly("Zamfira Trust", "Zamfira");
  }

  @Test
  void names_of_any_length_and_of_signs_alone_are_compared_without_harm() {
    String endless = "Zamfira ".repeat(10_000);
    assertThat(known(endless, null).keys()).hasSizeLessThan(100);
    assertThat(score(endless, endless)).isEqualTo(1);
    assertThat(score("!!!", "…")).isZero();
    assertThat(score("\u202E\u0000", "Zamfira")).isZero();
    assertThat(known("!!!", null).keys()).isEmpty();
  }
}
