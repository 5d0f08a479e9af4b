package org.partnership.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Points an application context at the test servers and gives it a database and group of its own.
 */
public final class ServersInitializer
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final AtomicInteger CONTEXTS = new AtomicInteger();

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    Backends backends = Backends.get();
    TestIdentity identity = TestIdentity.get();
    int number = CONTEXTS.incrementAndGet();
    TestPropertyValues.of(
            "spring.mongodb.uri=" + backends.mongoUri(),
            "spring.mongodb.database=test" + number,
            "platform.kafka.bootstrap-servers=" + backends.bootstrapServers(),
            "platform.issuer=" + identity.issuer(),
            "platform.jwk-set-uri=" + identity.jwkSetUri())
        .applyTo(context);
  }
}
