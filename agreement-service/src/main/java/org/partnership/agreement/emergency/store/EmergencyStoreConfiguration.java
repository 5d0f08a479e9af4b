package org.partnership.agreement.emergency.store;

import org.partnership.agreement.emergency.domain.Emergency;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.AggregateStores;
import org.partnership.kit.store.AggregateType;
import org.partnership.kit.store.IndexSpec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where emergencies are kept. */
@Configuration(proxyBeanMethods = false)
class EmergencyStoreConfiguration {

  @Bean
  AggregateStore<Emergency> emergencyStore(AggregateStores stores) {
    return stores.of(
        AggregateType.root(
            "emergency", "emergencies", Emergency.class, e -> null, IndexSpec.on("createdAt")));
  }
}
