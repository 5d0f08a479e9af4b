package org.partnership.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
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
    TestPropertyValues.of(groups(context, number)).applyTo(context);
    TestPropertyValues.of(
            "spring.mongodb.uri=" + backends.mongoUri(),
            "spring.mongodb.database=test" + number,
            "platform.kafka.bootstrap-servers=" + backends.bootstrapServers(),
            "platform.issuer=" + identity.issuer(),
            "platform.jwk-set-uri=" + identity.jwkSetUri())
        .applyTo(context);
  }

  /** Contexts of one service would otherwise share its group and take each other's events. */
  private static List<String> groups(ConfigurableApplicationContext context, int number) {
    Map<String, Binding> bindings =
        Binder.get(context.getEnvironment())
            .bind("spring.cloud.stream.bindings", Bindable.mapOf(String.class, Binding.class))
            .orElse(Map.of());
    List<String> groups = new ArrayList<>();
    bindings.forEach(
        (name, binding) -> {
          if (binding.group() != null) {
            groups.add(
                "spring.cloud.stream.bindings.%s.group=%s-%d"
                    .formatted(name, binding.group(), number));
          }
        });
    return groups;
  }

  private record Binding(@Nullable String group) {}
}
