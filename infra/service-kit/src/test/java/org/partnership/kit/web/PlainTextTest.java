package org.partnership.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

  private static final Validator VALIDATOR =
      Validation.buildDefaultValidatorFactory().getValidator();

  record Line(@PlainText(max = 12) String text) {}

  record Lines(@PlainText(max = 12, lines = true) String text) {}

  private static boolean accepted(Object form) {
    return VALIDATOR.validate(form).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Réseau", "العربية", "中文", "a b", "👩‍👧 family"})
  void text_in_any_script_is_text(String text) {
    assertThat(accepted(new Line(text))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a\nb",
        "a\tb",
        "a\u0000",
        "a\u001b[0m",
        "a\u202Eb",
        "a\u2066b",
        "a\uD800",
        "a\u0085b",
        "1234567890123"
      })
  void what_hides_or_breaks_is_not(String text) {
    assertThat(accepted(new Line(text))).isFalse();
  }

  @Test
  void line_breaks_are_taken_where_there_are_lines() {
    assertThat(accepted(new Lines("a\nb\tc"))).isTrue();
    assertThat(accepted(new Lines("a\u0007"))).isFalse();
  }
}
