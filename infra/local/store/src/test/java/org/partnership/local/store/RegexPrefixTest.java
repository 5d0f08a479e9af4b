package org.partnership.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegexPrefixTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "^abc, abc",
        "^abc$, abc",
        "^abc.*, abc",
        "^abc?d, ab",
        "^abc*, ab",
        "^abc{0}, ab",
        "^abc+d, abc",
        "^a\\.b, a.b",
        "^a\\d, a",
        "^\\Qa.b\\Ec, a.bc",
        "^\\Qa.b\\E, a.b",
        "^a[bc]d, a",
        "^a(b|c), none",
        "^abc|^abd, none",
        "abc, none",
        "^.*abc, none",
      })
  void the_literal_text_at_the_beginning(String pattern, String prefix) {
    assertThat(RegexPrefix.of(new BsonRegularExpression(pattern))).isEqualTo(prefix);
  }

  @ParameterizedTest
  @CsvSource({"i", "m", "x"})
  void none_with_options(String options) {
    assertThat(RegexPrefix.of(new BsonRegularExpression("^abc", options))).isNull();
  }
}
