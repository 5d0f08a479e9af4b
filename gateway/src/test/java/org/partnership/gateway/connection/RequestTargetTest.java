package org.partnership.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTargetTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/api/partners?q=a%20b&page[size]=3",
        "/api/partners?url=https://a.example/?b",
        "http://localhost/api"
      })
  void a_well_formed_target_passes(String target) {
    assertThat(RequestTarget.isUri(target)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "api",
        "/a b",
        "/a\"b",
        "/a<b",
        "/a#b",
        "/a|b",
        "/a{b}",
        "/a[b]",
        "/a?q=%",
        "/a?q=%g1",
        "/a?q=\u00e9",
        "/a\\b",
        "ftp://a/b",
        "localhost:80"
      })
  void a_malformed_target_is_refused(String target) {
    assertThat(RequestTarget.isUri(target)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"localhost", "localhost:8080", "a.example", "127.0.0.1:1", "[::1]", "[::1]:8080"})
  void a_host_passes(String host) {
    assertThat(RequestTarget.isHost(host)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "a b", "a:b", "a:", "a:99999", "a:1:2", "user@a", "[::1", "[]", "[::1]x", "a/b", "a\tb"
      })
  void what_is_no_host_is_refused(String host) {
    assertThat(RequestTarget.isHost(host)).isFalse();
  }
}
