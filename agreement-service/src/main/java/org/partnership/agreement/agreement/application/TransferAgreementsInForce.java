package org.partnership.agreement.agreement.application;

import com.mongodb.client.model.Sorts;
import java.util.Set;
import java.util.stream.Collectors;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.store.AgreementFilters;
import org.partnership.agreement.partnership.application.TransferAgreements;
import org.partnership.kit.security.Survivors;
import org.partnership.kit.store.AggregateStore;
import org.springframework.stereotype.Component;

/** What the partnering cycle asks of agreements. */
@Component
class TransferAgreementsInForce implements TransferAgreements {

  private static final int MANY = 1_000;

  private final AggregateStore<Agreement> agreements;
  private final Survivors survivors;

  TransferAgreementsInForce(AggregateStore<Agreement> agreements, Survivors survivors) {
    this.agreements = agreements;
    this.survivors = survivors;
  }

  @Override
  public Set<String> partnersUnder(String partnershipId) {
    return agreements
        .query(AgreementFilters.transferringUnder(partnershipId), Sorts.ascending("_id"), MANY)
        .stream()
        .flatMap(a -> a.state().terms().partnerIds().stream())
        .flatMap(id -> survivors.sameAs(id).stream())
        .collect(Collectors.toSet());
  }
}
