package org.partnership.agreement.agreement.store;

import com.mongodb.client.model.Filters;
import java.util.List;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.kit.store.AggregateStore;
import org.springframework.stereotype.Component;

/** Which agreements must follow a partner's standing. */
@Component
public class OpenAgreements {

  private final AggregateStore<Agreement> agreements;

  OpenAgreements(AggregateStore<Agreement> agreements) {
    this.agreements = agreements;
  }

  /**
   * Ids of the open ones that this partner is a party to. Ids alone: a global partner has
   * thousands, and each is read when its turn comes.
   */
  public List<String> idsOf(String partnerId) {
    return agreements.ids(
        Filters.and(AgreementFilters.withPartner(partnerId), AgreementFilters.open()));
  }
}
