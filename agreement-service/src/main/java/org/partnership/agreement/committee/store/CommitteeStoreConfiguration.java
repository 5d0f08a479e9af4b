package org.partnership.agreement.committee.store;

import org.partnership.agreement.committee.domain.Committee;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.AggregateStores;
import org.partnership.kit.store.AggregateType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where committees are kept: one document per office. */
@Configuration(proxyBeanMethods = false)
class CommitteeStoreConfiguration {

  @Bean
  AggregateStore<Committee> committeeStore(AggregateStores stores) {
    return stores.of(
        AggregateType.root("committee", "committees", Committee.class, Committee::office));
  }
}
