package org.partnership.partner.partner.store;

import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.AggregateStores;
import org.partnership.kit.store.AggregateType;
import org.partnership.partner.partner.domain.family.Family;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where families are kept: one document for each headquarters, by its id. */
@Configuration(proxyBeanMethods = false)
class FamilyStoreConfiguration {

  @Bean
  AggregateStore<Family> familyStore(AggregateStores stores) {
    return stores.of(AggregateType.root("family", "families", Family.class, family -> null));
  }
}
