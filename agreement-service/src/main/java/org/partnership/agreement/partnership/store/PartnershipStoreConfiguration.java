package org.partnership.agreement.partnership.store;

import org.partnership.agreement.partnership.domain.Partnership;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.AggregateStores;
import org.partnership.kit.store.AggregateType;
import org.partnership.kit.store.IndexSpec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where partnerships are kept. */
@Configuration(proxyBeanMethods = false)
class PartnershipStoreConfiguration {

  @Bean
  AggregateStore<Partnership> partnershipStore(AggregateStores stores) {
    return stores.of(
        AggregateType.root(
            "partnership",
            "partnerships",
            Partnership.class,
            p -> p.details().office(),
            IndexSpec.on("createdAt"),
            IndexSpec.on("state.details.office", "createdAt"),
            IndexSpec.on("state.details.focalPoint"),
            IndexSpec.on(PartnershipFilters.DUE, PartnershipFilters.OFFICE, "_id"),
            IndexSpec.on(PartnershipFilters.TOLD_AT),
            IndexSpec.on(PartnershipFilters.END),
            IndexSpec.on(PartnershipFilters.PARTNER)));
  }
}
