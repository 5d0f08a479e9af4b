package org.partnership.partner.partner.domain.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelevanceTest {

  @ParameterizedTest
  @CsvSource({
    "Water Aid,     Water Aid,             5",
    "wáter aid,     WATER  AID,            5",
    "water,         Water Aid,             4",
    "aid water,     Water Aid Mali,        3",
    "ai wa,         Water Aid Mali,        2",
    "watre,         Water Aid,             1",
    "health,        Water Aid,             1"
  })
  void P_9_the_nearer_a_name_is_to_what_was_asked_the_more_it_counts(
      String asked, String name, int relevance) {
    assertThat(Relevance.of(asked, List.of(name))).isEqualTo(relevance);
  }

  @Test
  void P_9_of_several_names_the_best_counts() {
    assertThat(Relevance.of("unicef", List.of("United Nations Children's Fund", "UNICEF")))
        .isEqualTo(5);
    assertThat(Relevance.of("unicef", List.of())).isEqualTo(1);
  }
}
