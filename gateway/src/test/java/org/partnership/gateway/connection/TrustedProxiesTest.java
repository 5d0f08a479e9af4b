package org.partnership.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.server.HttpServer;

class TrustedProxiesTest {

  private DisposableServer server = server("127.0.0.0/8");

  private static DisposableServer server(String trusted) {
    return HttpServer.create()
        .host("127.0.0.1")
        .port(0)
        .forwarded(new TrustedProxies(List.of(trusted, "10.0.0.0/8")))
        .handle(
            (request, response) ->
                response.sendString(
                    Mono.just(
                        Objects.requireNonNull(request.remoteAddress())
                                .getAddress()
                                .getHostAddress()
                            + " "
                            + request.scheme())))
        .bindNow();
  }

  @AfterEach
  void stop() {
    server.disposeNow();
  }

  private String seen(String forwardedFor, String proto) {
    return HttpClient.create()
        .headers(h -> h.set("X-Forwarded-For", forwardedFor).set("X-Forwarded-Proto", proto))
        .get()
        .uri("http://127.0.0.1:" + server.port() + "/")
        .responseContent()
        .aggregate()
        .asString()
        .blockOptional()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "203.0.113.7|203.0.113.7",
        "198.51.100.1, 203.0.113.7|203.0.113.7",
        "203.0.113.7, 10.1.2.3|203.0.113.7",
        "evil, 203.0.113.7, 10.1.2.3|203.0.113.7",
        "nonsense|127.0.0.1",
        "203.0.113.7, nonsense|127.0.0.1"
      })
  void the_caller_is_the_last_address_that_no_proxy_of_ours_has(String header, String caller) {
    assertThat(seen(header, "https")).isEqualTo(caller + " https");
  }

  @Test
  void a_stranger_s_word_counts_for_nothing() {
    server.disposeNow();
    server = server("192.0.2.0/24");

    assertThat(seen("203.0.113.7", "https")).isEqualTo("127.0.0.1 http");
  }

  @Test
  void a_network_without_a_size_is_refused_at_start() {
    assertThatThrownBy(() -> new TrustedProxies(List.of("10.0.0.1")))
        .hasMessageContaining("10.0.0.1");
  }
}
