package org.partnership.bench.modulith;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;

/** Of all that is on the class path the registry's application gets only what is its own. */
public final class OnlyWhatIsCompared implements AutoConfigurationImportFilter {

  private static final List<String> OWN =
      List.of(
          "org.springframework.boot.autoconfigure.aop.",
          "org.springframework.boot.autoconfigure.task.",
          "org.springframework.boot.jackson.autoconfigure.",
          "org.springframework.boot.jdbc.autoconfigure.",
          "org.springframework.boot.kafka.autoconfigure.",
          "org.springframework.boot.transaction.autoconfigure.",
          "org.springframework.modulith.events.");

  @Override
  public boolean[] match(
      @Nullable String[] configurations, AutoConfigurationMetadata autoConfigurationMetadata) {
    boolean[] kept = new boolean[configurations.length];
    for (int i = 0; i < kept.length; i++) {
      String name = configurations[i];
      kept[i] =
          name == null || !isAutoConfiguration(name) || OWN.stream().anyMatch(name::startsWith);
    }
    return kept;
  }

  /** Spring Boot asks of every class that an auto-configuration imports, proxies' among them. */
  private static boolean isAutoConfiguration(String name) {
    return name.endsWith("AutoConfiguration") || name.startsWith("org.partnership.kit.");
  }
}
