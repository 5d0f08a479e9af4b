package org.partnership.agreement.partnership.store;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.inbox.Readings;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Evaluations of partnerships, as read from reporting-service's events. */
public final class Evaluations {

  /** Where the readings are. */
  public static final String COLLECTION = "evaluation_readings";

  private static final String PARTNERSHIP = "state.partnershipId";

  private final Readings<EvaluationReading> readings;
  private final MongoTemplate mongo;

  public Evaluations(Readings<EvaluationReading> readings, MongoTemplate mongo) {
    this.readings = readings;
    this.mongo = mongo;
  }

  /** Lets the look-up by partnership do without a scan. */
  public void declareIndexes() {
    mongo.getCollection(COLLECTION).createIndex(Indexes.ascending(PARTNERSHIP));
  }

  /** When the last evaluation of a partnership was closed; null if none was. */
  public @Nullable Instant lastOf(String partnershipId) {
    return readings.query(Filters.eq(PARTNERSHIP, partnershipId)).stream()
        .map(r -> r.state().closedAt())
        .max(Comparator.naturalOrder())
        .orElse(null);
  }
}
