package org.partnership.agreement.limit.store;

import org.partnership.agreement.limit.domain.Ledger;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.AggregateStores;
import org.partnership.kit.store.AggregateType;
import org.partnership.kit.store.IndexSpec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where ledgers are kept: one document per limit and partner. */
@Configuration(proxyBeanMethods = false)
class LedgerStoreConfiguration {

  @Bean
  AggregateStore<Ledger> ledgerStore(AggregateStores stores) {
    return stores.of(
        AggregateType.root(
            "limit-ledger",
            "limit_ledgers",
            Ledger.class,
            ledger -> null,
            IndexSpec.on("state.partnerId"),
            IndexSpec.on("state.claims.confirmed")));
  }
}
