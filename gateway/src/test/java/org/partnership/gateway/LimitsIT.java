package org.partnership.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "gateway.limits.rate-per-second=1",
      "gateway.limits.burst=4",
      "gateway.connection.max-in-flight=3",
      "gateway.door.allowed-origins=https://office.example",
      "gateway.limits.body-pause=700ms"
    })
class LimitsIT {

  private static final Platform PLATFORM = new Platform();

  @LocalServerPort int port;

  @DynamicPropertySource
  static void platform(DynamicPropertyRegistry properties) {
    PLATFORM.register(properties);
  }

  private WebTestClient.ResponseSpec ask(String subject) {
    return WebTestClient.bindToServer()
        .baseUrl("http://localhost:" + port)
        .build()
        .get()
        .uri("/api/partners")
        .headers(h -> h.setBearerAuth(PLATFORM.issuer.token(subject)))
        .exchange();
  }

  @Test
  void a_caller_who_asks_too_often_gets_429_and_others_do_not() {
    for (int i = 0; i < 4; i++) {
      ask("eager")
          .expectStatus()
          .isOk()
          .expectHeader()
          .valueEquals("RateLimit-Limit", "4")
          .expectHeader()
          .valueEquals("RateLimit-Remaining", Integer.toString(3 - i));
    }
    ask("eager")
        .expectStatus()
        .isEqualTo(429)
        .expectHeader()
        .valueEquals("Retry-After", "1")
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("rate-limited");
    ask("patient").expectStatus().isOk();
  }

  @Test
  void an_allowed_origin_may_call() {
    WebTestClient.bindToServer()
        .baseUrl("http://localhost:" + port)
        .build()
        .options()
        .uri("/api/partners")
        .header("Origin", "https://office.example")
        .header("Access-Control-Request-Method", "POST")
        .header("Access-Control-Request-Headers", "authorization, idempotency-key")
        .exchange()
        .expectStatus()
        .isNoContent()
        .expectHeader()
        .valueEquals("Access-Control-Allow-Origin", "https://office.example");
  }

  @Test
  void one_request_too_many_in_hand_is_refused_at_once_and_there_is_room_again_later()
      throws IOException {
    List<Socket> hanging = new ArrayList<>();
    try {
      for (int i = 0; i < 3; i++) {
        hanging.add(open("/api/agreements/hang", "hanging-" + i));
      }
      await().until(() -> PLATFORM.service("agreement").timesAsked("/api/agreements/hang") == 3);

      String refused = RawHttp.get(port, "/api/partners", "Accept-Language: es");
      assertThat(RawHttp.status(refused)).isEqualTo(503);
      assertThat(refused)
          .containsIgnoringCase("retry-after: 1")
          .contains("\"code\":\"overloaded\"")
          .contains("Sobrecarga");

      String again =
          RawHttp.send(
              port,
              "POST /api/partners HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\n\r\nbody"
                  + "GET /api/partners HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
      assertThat(again.split("HTTP/1.1 503", -1))
          .as("a connection outlives a refusal, and its bodies are read off")
          .hasSize(3);
    } finally {
      for (Socket socket : hanging) {
        socket.close();
      }
    }
    await().until(() -> RawHttp.status(RawHttp.get(port, "/actuator/health")) == 200);
  }

  @Test
  void a_body_that_stops_coming_is_408() throws IOException {
    String answer =
        RawHttp.send(
            port,
            "POST /api/partners HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n"
                + "Authorization: Bearer "
                + PLATFORM.issuer.token("slow")
                + "\r\n\r\n{");

    assertThat(RawHttp.status(answer)).isEqualTo(408);
  }

  private Socket open(String path, String subject) throws IOException {
    Socket socket = new Socket("localhost", port);
    OutputStream out = socket.getOutputStream();
    out.write(
        ("GET "
                + path
                + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + PLATFORM.issuer.token(subject)
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
    out.flush();
    return socket;
  }
}
