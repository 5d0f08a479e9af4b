package org.partnership.kit.store;

import com.mongodb.client.MongoCollection;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Ids;
import org.partnership.kit.event.DomainEvent;
import org.partnership.kit.event.OutboxEntry;
import org.partnership.kit.event.Position;
import org.partnership.kit.security.Caller;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What all aggregate stores of a service share: mapping, event building, the relay. */
public final class StoreSupport {

  /** Larger events are refused before they are written: a broker would never take them. */
  private static final int EVENT_BYTES_MAX = 900_000;

  private final MongoTemplate mongo;
  private final JsonMapper json;
  private final Publication relay;
  private final Epoch epoch;
  private final int outboxBound;

  public StoreSupport(
      MongoTemplate mongo, JsonMapper json, Publication relay, Epoch epoch, int outboxBound) {
    this.mongo = mongo;
    this.json = json;
    this.relay = relay;
    this.epoch = epoch;
    this.outboxBound = outboxBound;
  }

  MongoCollection<Document> collection(String name) {
    return mongo.getCollection(name);
  }

  Publication relay() {
    return relay;
  }

  int outboxBound() {
    return outboxBound;
  }

  Document toDocument(Object state) {
    Document document = new Document();
    mongo.getConverter().write(state, document);
    return document;
  }

  <S> S fromDocument(Class<S> type, Document document) {
    return mongo.getConverter().read(type, document);
  }

  <S> List<OutboxEntry> entries(
      AggregateType<S> type,
      String id,
      S state,
      long lastSequence,
      Instant lastTime,
      List<DomainEvent> events,
      Act act) {
    List<OutboxEntry> entries = new ArrayList<>(events.size());
    Instant now = act.now().truncatedTo(ChronoUnit.MILLIS);
    Instant time = now.isBefore(lastTime) ? lastTime : now;
    long sequence = lastSequence;
    for (DomainEvent event : events) {
      sequence++;
      String data = json.writeValueAsString(event);
      if (data.length() > EVENT_BYTES_MAX / 3
          && data.getBytes(StandardCharsets.UTF_8).length > EVENT_BYTES_MAX) {
        throw new IllegalStateException(event.type() + " of " + id + " is too large to publish");
      }
      entries.add(
          new OutboxEntry(
              Ids.next(),
              event.type(),
              id,
              type.key().apply(id, state),
              time,
              new Position(epoch.value(), sequence),
              type.office().apply(state),
              actorOf(act),
              act.traceparent(),
              act.cause(),
              act.correlationId(),
              data));
    }
    return entries;
  }

  private static @Nullable String actorOf(Act act) {
    return act.caller() instanceof Caller.Anonymous ? null : act.caller().id();
  }
}
