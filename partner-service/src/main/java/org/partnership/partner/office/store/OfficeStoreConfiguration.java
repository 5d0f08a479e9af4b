package org.partnership.partner.office.store;

import java.time.Clock;
import org.partnership.kit.config.PlatformProperties;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.AggregateStores;
import org.partnership.kit.store.AggregateType;
import org.partnership.kit.store.IndexSpec;
import org.partnership.partner.office.domain.Office;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An office is an aggregate of its own, its code is the id. */
@Configuration(proxyBeanMethods = false)
class OfficeStoreConfiguration {

  static final AggregateType<Office> OFFICE =
      AggregateType.root(
          "office", "offices", Office.class, Office::code, IndexSpec.on("state.parent"));

  @Bean
  AggregateStore<Office> officeStore(AggregateStores stores) {
    return stores.of(OFFICE);
  }

  @Bean
  StoredOfficeTree officeTree(
      AggregateStore<Office> officeStore, PlatformProperties properties, Clock clock) {
    return new StoredOfficeTree(officeStore, properties.headquarters(), clock);
  }
}
