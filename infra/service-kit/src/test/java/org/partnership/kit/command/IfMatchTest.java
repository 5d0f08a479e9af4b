package org.partnership.kit.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnership.kit.refusal.Refusal.Kind;
import org.partnership.kit.refusal.RefusedException;

class IfMatchTest {

  @ParameterizedTest
  @CsvSource({"'\"7\"',7", "7,7", "'W/\"7\"',7"})
  void a_version_is_read_from_its_etag(String header, long version) {
    assertThat(IfMatch.fromHeader(header).version()).isEqualTo(version);
  }

  @ParameterizedTest
  @ValueSource(strings = {"seven", "\"\"", "\"1\", \"2\"", "\"99999999999999999999\""})
  void what_is_no_version_is_refused(String header) {
    assertThatThrownBy(() -> IfMatch.fromHeader(header))
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.refusal().kind()).isEqualTo(Kind.MALFORMED));
  }

  @Test
  void without_one_it_is_asked_for() {
    assertThatThrownBy(() -> IfMatch.fromHeader(null))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.refusal().kind()).isEqualTo(Kind.PRECONDITION_REQUIRED));
  }

  @Test
  void an_older_version_is_stale_and_any_is_never() {
    IfMatch.ANY.check(5);
    new IfMatch(5L).check(5);
    assertThatThrownBy(() -> new IfMatch(4L).check(5))
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.refusal().kind()).isEqualTo(Kind.STALE));
  }
}
