package org.partnership.agreement.agreement.store;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.kit.store.AggregateStore;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Which agreements must follow a partner's standing. */
@Component
public class OpenAgreements {

  private final MongoTemplate mongo;
  private final String collection;

  OpenAgreements(MongoTemplate mongo, AggregateStore<Agreement> agreements) {
    this.mongo = mongo;
    this.collection = agreements.type().collection();
  }

  /**
   * Ids of the open ones that this partner is a party to. Ids alone: a global partner has
   * thousands, and each is read when its turn comes.
   */
  public List<String> idsOf(String partnerId) {
    return mongo
        .getCollection(collection)
        .find(Filters.and(AgreementFilters.withPartner(partnerId), AgreementFilters.open()))
        .projection(Projections.include("_id"))
        .map((Document d) -> d.getString("_id"))
        .into(new ArrayList<>());
  }
}
