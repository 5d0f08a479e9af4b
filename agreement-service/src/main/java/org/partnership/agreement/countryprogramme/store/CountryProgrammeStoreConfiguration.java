package org.partnership.agreement.countryprogramme.store;

import org.partnership.agreement.countryprogramme.domain.CountryProgramme;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.AggregateStores;
import org.partnership.kit.store.AggregateType;
import org.partnership.kit.store.IndexSpec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where country programmes are kept. */
@Configuration(proxyBeanMethods = false)
class CountryProgrammeStoreConfiguration {

  @Bean
  AggregateStore<CountryProgramme> countryProgrammeStore(AggregateStores stores) {
    return stores.of(
        AggregateType.root(
            "country-programme",
            "country_programmes",
            CountryProgramme.class,
            CountryProgramme::office,
            IndexSpec.unique("country-programme-code", "state.uniqueCode"),
            IndexSpec.on("state.office"),
            IndexSpec.on("createdAt")));
  }
}
