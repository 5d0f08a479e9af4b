package org.partnership.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class AccessLogIT extends GatewayTestBase {

  @Test
  void one_line_a_request_that_names_nobody(CapturedOutput output) {
    get("/api/partners/amina-diallo/history?q=amina%40office.example")
        .header("X-Correlation-Id", "find-me")
        .exchange()
        .expectStatus()
        .isOk();

    await().until(() -> output.getOut().contains("find-me"));
    assertThat(output.getOut().lines().filter(line -> line.contains("find-me")))
        .singleElement()
        .asString()
        .containsPattern("access GET /api/partners/\\*\\* 200 \\d+ms find-me");
    assertThat(output.getAll()).doesNotContain("amina");
  }

  @Test
  void a_refusal_is_logged_with_its_status(CapturedOutput output) {
    http.get().uri("/api/partners").header("X-Correlation-Id", "refused-me").exchange();

    await().until(() -> output.getOut().contains("access GET /api/partners/** 401"));
  }
}
