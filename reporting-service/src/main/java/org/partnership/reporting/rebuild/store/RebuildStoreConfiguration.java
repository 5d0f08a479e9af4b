package org.partnership.reporting.rebuild.store;

import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.AggregateStores;
import org.partnership.kit.store.AggregateType;
import org.partnership.kit.store.IndexSpec;
import org.partnership.reporting.rebuild.domain.Rebuild;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where rebuilds are kept. */
@Configuration(proxyBeanMethods = false)
public class RebuildStoreConfiguration {

  /** Name of the unique index by which at most one rebuild is open. */
  public static final String ONE_OPEN = "one-open-rebuild";

  private static final AggregateType<Rebuild> TYPE =
      AggregateType.root(
          "rebuild",
          "rebuilds",
          Rebuild.class,
          r -> null,
          IndexSpec.unique(ONE_OPEN, "state.open"));

  @Bean
  AggregateStore<Rebuild> rebuilds(AggregateStores stores) {
    return stores.of(TYPE);
  }
}
