package org.partnership.partner.agreement.messaging;

import com.mongodb.client.model.Filters;
import org.springframework.data.mongodb.core.MongoTemplate;

/** How many agreements of a partner are open, as far as their events have been read. */
public final class OpenAgreements {

  static final String COLLECTION = "agreement_readings";

  private final MongoTemplate mongo;

  OpenAgreements(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  /** The number. */
  public long of(String partnerId) {
    return mongo
        .getCollection(COLLECTION)
        .countDocuments(
            Filters.and(
                Filters.eq("state.partnerIds", partnerId),
                Filters.nin("state.status", AgreementReading.over())));
  }
}
