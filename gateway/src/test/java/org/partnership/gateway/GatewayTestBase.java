package org.partnership.gateway;

import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A gateway as shipped, but for a rate limit that tests do not reach. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"gateway.limits.rate-per-second=5000", "gateway.limits.burst=10000"})
abstract class GatewayTestBase {

  static final Platform PLATFORM = new Platform();

  @LocalServerPort int port;

  WebTestClient http = WebTestClient.bindToServer().build();

  @DynamicPropertySource
  static void platform(DynamicPropertyRegistry properties) {
    PLATFORM.register(properties);
  }

  @BeforeEach
  void client() {
    http = WebTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
  }

  /** A GET with a good token. */
  WebTestClient.RequestHeadersSpec<?> get(String path) {
    return http.get().uri(path).headers(h -> h.setBearerAuth(officer()));
  }

  static String officer() {
    return PLATFORM.issuer.token("someone", "partnership-officer");
  }

  /** What the service that got the request says reached it. */
  static FakeService.Echo echo(WebTestClient.RequestHeadersSpec<?> request) {
    return Objects.requireNonNull(
        request
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(FakeService.Echo.class)
            .returnResult()
            .getResponseBody());
  }
}
