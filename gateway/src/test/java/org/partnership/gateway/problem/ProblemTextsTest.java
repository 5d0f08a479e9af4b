package org.partnership.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProblemTextsTest {

  private final JsonMapper json = JsonMapper.shared();
  private final Problems problems = new Problems(json);

  @ParameterizedTest
  @EnumSource
  void every_fault_has_its_texts_in_every_language(Fault fault) {
    String english = null;
    for (Locale language : Languages.SPOKEN) {
      JsonNode problem = render(fault, language.toLanguageTag());
      assertThat(problem.path("title").asString()).isNotBlank();
      String detail = problem.path("detail").asString();
      assertThat(detail).isNotBlank().doesNotContain("{0}").doesNotContain("\uFFFD");
      if (english == null) {
        english = detail;
      } else {
        assertThat(detail).isNotEqualTo(english);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr-CH, en;q=0.5|fr",
        "es|es",
        "ar-EG|ar",
        "de, it|en",
        "de;q=0.9, es;q=0.4|es",
        "*|en",
        ";;;q=|en",
        "en;q=banana|en"
      })
  void the_caller_s_language_is_met_and_nonsense_is_english(String header, String language) {
    assertThat(Languages.choose(header).toLanguageTag()).isEqualTo(language);
  }

  @Test
  void a_problem_has_the_shape_of_RFC_9457_with_our_members() {
    JsonNode problem = render(Fault.BODY_TOO_LARGE, "en");

    assertThat(problem.propertyNames())
        .containsExactlyInAnyOrder(
            "type", "title", "status", "detail", "code", "reasons", "correlationId", "instance");
    assertThat(problem.path("status").asInt()).isEqualTo(413);
    assertThat(problem.path("detail").asString()).contains("1,000");
    assertThat(problem.path("reasons").get(0).path("code").asString()).isEqualTo("body-too-large");
  }

  private JsonNode render(Fault fault, String language) {
    Problems.Rendered rendered =
        problems.render(fault, List.of(1000), language, "some-id", "/api/partners");
    assertThat(rendered.language()).isEqualTo(language);
    return json.readTree(new String(rendered.body(), StandardCharsets.UTF_8));
  }
}
