package org.partnership.agreement.agreement.store;

import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.AggregateStores;
import org.partnership.kit.store.AggregateType;
import org.partnership.kit.store.IndexSpec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where agreements are kept. */
@Configuration(proxyBeanMethods = false)
class AgreementStoreConfiguration {

  @Bean
  AggregateStore<Agreement> agreementStore(AggregateStores stores) {
    return stores.of(
        AggregateType.root(
            "agreement",
            "agreements",
            Agreement.class,
            Agreement::office,
            // whatever else goes wrong, no number is given twice.
            IndexSpec.unique("agreement-number", "state.number"),
            IndexSpec.on("createdAt"),
            IndexSpec.on("state.office", "createdAt"),
            IndexSpec.on(AgreementFilters.PARTNERS),
            IndexSpec.on(AgreementFilters.PARTNERSHIP),
            IndexSpec.on(AgreementFilters.STATUS, "state.terms.endDate"),
            IndexSpec.on(AgreementFilters.DUE, AgreementFilters.OFFICE, "_id"),
            IndexSpec.on("state.holds.changedAt"),
            IndexSpec.on(AgreementFilters.TOLD_AT),
            IndexSpec.on("state.signatures._id"),
            IndexSpec.on("state.parts.predecessor"),
            IndexSpec.on("state.parts.disbursements._id"),
            IndexSpec.on("state.parts.disbursements.status"),
            IndexSpec.on("state.parts.amendments.status"),
            IndexSpec.on("state.parts.amendments._id"),
            IndexSpec.on("state.parts.programme.moved"),
            IndexSpec.on("state.parts.programme.entries.reserved.at"),
            IndexSpec.on("state.parts.amendments.signatures._id")));
  }
}
