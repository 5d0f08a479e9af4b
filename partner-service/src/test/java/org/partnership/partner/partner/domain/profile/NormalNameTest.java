package org.partnership.partner.partner.domain.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnership.partner.partner.domain.Sample;

class NormalNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Réseau des Jeunes       | RESEAU  DES JEUNES
          Save the Children, Inc. | save-the-children inc
          Straße für alle         | STRASSE FUR ALLE
          Ørsted Fonden           | orsted fonden
          ＡＢＣ Foundation        | abc foundation
          İstanbul Derneği        | istanbul dernegi
          مُنَظَّمَة            | منظمة
          Ďalší ﬁnancie           | dalsi financie
          """)
  void P_1_case_accents_punctuation_width_and_spacing_do_not_tell_names_apart(
      String one, String other) {
    assertThat(NormalName.of(one)).isEqualTo(NormalName.of(other)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Youth Network   | Youth Networks
          शिक्षा           | शक्षा
          Group 1         | Group 2
          """)
  void P_1_letters_digits_and_vowel_signs_do(String one, String other) {
    assertThat(NormalName.of(one)).isNotEqualTo(NormalName.of(other));
  }

  @Test
  void a_name_of_signs_alone_is_no_name() {
    assertThat(NormalName.of("!!! — …")).isEmpty();
    assertThat(ProfilePolicy.reasonsAgainst(Sample.profile("!!!"), null))
        .extracting(r -> r.code())
        .containsExactly("name-without-letters");
  }

  @Test
  void P_1_the_same_name_in_another_country_or_as_a_chapter_is_another_partner() {
    Profile mali = Sample.profile("Network");
    Profile chapter =
        new Profile(
            "NETWORK",
            null,
            List.of(),
            List.of(),
            mali.categories(),
            null,
            "ML",
            false,
            null,
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            null);
    assertThat(SearchFields.uniqueName(Sample.profile("nétwork")))
        .isEqualTo(SearchFields.uniqueName(mali));
    assertThat(SearchFields.uniqueName(chapter)).isNotEqualTo(SearchFields.uniqueName(mali));
  }
}
