package org.partnership.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathRulesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/api/partners",
        "/api/partners/",
        "/api/exports/iati/activities.xml",
        "/.well-known/openid-configuration",
        "/api/partners/a%20b%C3%A9",
        "/api/x/..."
      })
  void a_path_with_one_reading_passes(String path) {
    assertThat(PathRules.isPlain(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "api",
        "//api",
        "/api//partners",
        "/api/../actuator/prometheus",
        "/api/..",
        "/api/./partners",
        "/..",
        "/api/%2e%2e/actuator",
        "/api/.%2E/actuator",
        "/api/partners%2f7",
        "/api/partners%5C7",
        "/api/partners\\7",
        "/api/partners;a=b",
        "/api/partners%3Ba",
        "/%61pi/tasks",
        "/%61ctuator/prometheus",
        "/api/partners%00",
        "/api/partners%0d%0a",
        "/api/partners%7f",
        "/api/partners%",
        "/api/partners%2",
        "/api/partners%zz",
        "/api/partners%252e",
        "/api/a b"
      })
  void a_path_with_a_hidden_reading_is_refused(String path) {
    assertThat(PathRules.isPlain(path)).isFalse();
  }
}
