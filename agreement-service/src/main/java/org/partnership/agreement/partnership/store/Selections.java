package org.partnership.agreement.partnership.store;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Optional;
import org.partnership.agreement.partnership.domain.Selection;
import org.partnership.kit.inbox.Readings;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Choices made in calls, as read from partner-service's events. By the id of the call. */
public final class Selections {

  /** Where the readings are. */
  public static final String COLLECTION = "call_readings";

  private static final String PENDING = "state.pending";

  private final Readings<Selection> readings;
  private final MongoTemplate mongo;

  public Selections(Readings<Selection> readings, MongoTemplate mongo) {
    this.readings = readings;
    this.mongo = mongo;
  }

  /** Lets the search for what is to be opened do without a scan. */
  public void declareIndexes() {
    mongo.getCollection(COLLECTION).createIndex(Indexes.ascending(PENDING));
  }

  /** The choice made in a call. */
  public Optional<Selection> of(String callId) {
    return readings.find(callId).map(Readings.Read::state);
  }

  /** Ids of the calls whose partnership has still to be opened. */
  public List<String> pending() {
    return readings.query(Filters.eq(PENDING, true)).stream().map(Readings.Read::subject).toList();
  }

  /** Notes that it was opened. */
  public void opened(String callId) {
    mongo
        .getCollection(COLLECTION)
        .updateOne(
            Filters.and(Filters.eq("_id", callId), Filters.eq(PENDING, true)),
            Updates.set(PENDING, false));
  }
}
