package org.partnership.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import tools.jackson.databind.json.JsonMapper;

class IdempotencyFilterTest {

  /** Nobody listens at this port. */
  private static final String NO_STORE =
      "mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=50&connectTimeoutMS=50";

  @Test
  void a_store_that_is_away_is_said_to_be_away_and_nothing_is_done() throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/things");
    request.addHeader("Idempotency-Key", "key-1");
    MockHttpServletResponse response = new MockHttpServletResponse();

    try (MongoClient client = MongoClients.create(NO_STORE)) {
      Problems problems =
          new Problems(
              new Texts(new WebFactory().messageSource()),
              new FixedLocaleResolver(java.util.Locale.ENGLISH),
              JsonMapper.shared());
      new IdempotencyFilter(
              new IdempotencyRecords(new MongoTemplate(client, "test"), Clock.systemUTC()),
              problems,
              1024)
          .doFilter(request, response, (q, s) -> done.set(true));
    }

    assertThat(response.getStatus()).isEqualTo(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    assertThat(response.getContentAsString()).contains("store-unavailable");
    assertThat(response.getHeader("Retry-After")).isNotNull();
    assertThat(done).isFalse();
  }
}
