package org.partnership.consultation.space.store;

import org.partnership.consultation.space.domain.Space;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.AggregateStores;
import org.partnership.kit.store.AggregateType;
import org.partnership.kit.store.IndexSpec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A space is the root of all that is in it; its conclusion and commitments are parts of it. */
@Configuration(proxyBeanMethods = false)
class SpaceStoreConfiguration {

  static final AggregateType<Space> SPACE =
      AggregateType.root(
          "consultation",
          "consultations",
          Space.class,
          Space::office,
          IndexSpec.on("createdAt"),
          IndexSpec.on("state.office"),
          IndexSpec.on("state.details.moderators"),
          IndexSpec.on("state.commitments.commitmentId"));

  @Bean
  AggregateStore<Space> spaceStore(AggregateStores stores) {
    return stores.of(SPACE);
  }
}
