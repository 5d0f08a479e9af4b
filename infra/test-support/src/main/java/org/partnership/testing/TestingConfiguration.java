package org.partnership.testing;

import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/** What a {@link PlatformTest} can have injected. */
@TestConfiguration(proxyBeanMethods = false)
public class TestingConfiguration {

  @Bean
  @Lazy
  Api api(WebServerApplicationContext context) {
    return Api.at("http://127.0.0.1:" + Objects.requireNonNull(context.getWebServer()).getPort());
  }

  @Bean
  @Lazy
  PublishedEvents publishedEvents(@Value("${platform.relay.topic}") String topic) {
    return new PublishedEvents(Backends.get().bootstrapServers(), topic);
  }

  @Bean
  @Lazy
  ForeignEvents foreignEvents() {
    return new ForeignEvents(Backends.get().bootstrapServers());
  }
}
