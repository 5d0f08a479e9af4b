package org.partnership.consultation.membership.store;

import java.util.List;
import org.partnership.consultation.membership.domain.Membership;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.AggregateStores;
import org.partnership.kit.store.AggregateType;
import org.partnership.kit.store.IndexSpec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One membership per person and space; its events travel under the space. */
@Configuration(proxyBeanMethods = false)
class MembershipStoreConfiguration {

  static final AggregateType<Membership> MEMBERSHIP =
      new AggregateType<>(
          "membership",
          "memberships",
          Membership.class,
          Membership::spaceOffice,
          (id, membership) -> membership.consultationId(),
          List.of(
              IndexSpec.on("state.consultationId", "state.status"),
              IndexSpec.on("state.personId", "state.since")));

  @Bean
  AggregateStore<Membership> membershipStore(AggregateStores stores) {
    return stores.of(MEMBERSHIP);
  }
}
