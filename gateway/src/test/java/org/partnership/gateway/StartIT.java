package org.partnership.gateway;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Nothing else runs: the gateway is up all the same and says what is missing. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "gateway.token.jwk-set-uri=http://localhost:1/keys",
      "gateway.services.partner.uri=http://localhost:1"
    })
class StartIT {

  @LocalServerPort int port;

  private WebTestClient http() {
    return WebTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
  }

  @Test
  void it_is_ready_without_identity_provider_and_services() {
    http().get().uri("/actuator/health/readiness").exchange().expectStatus().isOk();
  }

  @Test
  void a_token_that_cannot_be_checked_is_503_and_not_401() {
    http()
        .get()
        .uri("/api/partners")
        .headers(h -> h.setBearerAuth(new FakeIssuer().token("someone")))
        .exchange()
        .expectStatus()
        .isEqualTo(503)
        .expectHeader()
        .exists("Retry-After")
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("identity-unavailable");
  }

  @Test
  void outside_profile_local_there_is_no_way_to_an_identity_provider() {
    http().post().uri("/oauth2/token").exchange().expectStatus().isUnauthorized();
  }
}
