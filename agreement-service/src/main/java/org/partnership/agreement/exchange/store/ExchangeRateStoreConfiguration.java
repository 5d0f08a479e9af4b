package org.partnership.agreement.exchange.store;

import org.partnership.agreement.exchange.domain.MonthlyRates;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.AggregateStores;
import org.partnership.kit.store.AggregateType;
import org.partnership.kit.store.IndexSpec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where exchange rates are kept: one document per month. */
@Configuration(proxyBeanMethods = false)
class ExchangeRateStoreConfiguration {

  @Bean
  AggregateStore<MonthlyRates> exchangeRateStore(AggregateStores stores) {
    return stores.of(
        AggregateType.root(
            "exchange-rates",
            "exchange_rates",
            MonthlyRates.class,
            rates -> null,
            IndexSpec.on("state.month")));
  }
}
