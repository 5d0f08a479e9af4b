package org.partnership.partner.partner.store;

import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.AggregateStores;
import org.partnership.kit.store.AggregateType;
import org.partnership.kit.store.IndexSpec;
import org.partnership.partner.partner.domain.Partner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The register's collection and its indexes; the mapping stores a nested {@code id} as {@code _id}.
 */
@Configuration(proxyBeanMethods = false)
class PartnerStoreConfiguration {

  @Bean
  AggregateStore<Partner> partnerStore(AggregateStores stores) {
    return stores.of(
        AggregateType.root(
            "partner",
            "partners",
            Partner.class,
            Partner::office,
            IndexSpec.unique("partner-name", "state.search.uniqueName"),
            IndexSpec.on("state.search.sortName"),
            IndexSpec.on("state.search.words"),
            IndexSpec.on("state.search.terms"),
            IndexSpec.on("updatedAt"),
            IndexSpec.on("state.status", "state.search.sortName"),
            IndexSpec.on("state.profile.country", "state.search.sortName"),
            IndexSpec.on("state.profile.categories", "state.search.sortName"),
            IndexSpec.on("state.profile.identifiers._id"),
            IndexSpec.on("state.offices", "state.search.sortName"),
            IndexSpec.on("state.eligibleUntil"),
            IndexSpec.on("state.statusSince"),
            IndexSpec.on("state.assessments._id"),
            IndexSpec.on("state.assessments.status"),
            IndexSpec.on("state.assessments.verdict.validUntil"),
            IndexSpec.on("state.flags._id"),
            IndexSpec.on("state.flags.status"),
            IndexSpec.on("state.search.keys"),
            IndexSpec.on("state.profile.parentId"),
            IndexSpec.on("state.merge._id"),
            IndexSpec.on("state.merge.stage"),
            IndexSpec.on("state.absorptions.loserId"),
            IndexSpec.on("state.hits._id"),
            IndexSpec.on("state.hits.status")));
  }
}
