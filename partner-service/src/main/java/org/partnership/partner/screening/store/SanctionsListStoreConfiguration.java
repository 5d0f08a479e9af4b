package org.partnership.partner.screening.store;

import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.AggregateStores;
import org.partnership.kit.store.AggregateType;
import org.partnership.kit.store.IndexSpec;
import org.partnership.partner.screening.domain.SanctionsList;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One aggregate per version of the list. */
@Configuration(proxyBeanMethods = false)
class SanctionsListStoreConfiguration {

  @Bean
  AggregateStore<SanctionsList> sanctionsListStore(AggregateStores stores) {
    return stores.of(
        AggregateType.root(
            "sanctions-list",
            "sanctions_lists",
            SanctionsList.class,
            list -> null,
            IndexSpec.on("createdAt")));
  }
}
