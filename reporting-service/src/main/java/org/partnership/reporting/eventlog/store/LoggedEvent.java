package org.partnership.reporting.eventlog.store;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.event.Event;
import org.partnership.kit.event.Position;
import org.partnership.kit.store.Numbers;

/**
 * An event as the log keeps it.
 *
 * @param number where it stands in the log
 * @param topic where it was published
 * @param data its data as published, JSON text
 */
public record LoggedEvent(
    long number,
    String topic,
    String id,
    String type,
    String source,
    String subject,
    String key,
    Instant time,
    @Nullable String office,
    @Nullable String actor,
    Position position,
    @Nullable String traceparent,
    @Nullable String cause,
    @Nullable String correlationId,
    String data) {

  static Document document(String topic, Event event, long number) {
    Document document =
        new Document("_id", event.id())
            .append("no", number)
            .append("topic", topic)
            .append("type", event.type())
            .append("source", event.source())
            .append("subject", event.subject())
            .append("key", event.key())
            .append("time", Date.from(event.time()))
            .append("epoch", event.position().epoch())
            .append("seq", event.position().sequence());
    append(document, "office", event.office());
    append(document, "actor", event.actor());
    append(document, "traceparent", event.traceparent());
    append(document, "cause", event.cause());
    append(document, "correlationId", event.correlationId());
    return document.append("data", event.data().toString());
  }

  private static void append(Document document, String name, @Nullable String value) {
    if (value != null) {
      document.append(name, value);
    }
  }

  static LoggedEvent of(Document d) {
    return new LoggedEvent(
        Numbers.longOf(d, "no"),
        d.getString("topic"),
        d.getString("_id"),
        d.getString("type"),
        d.getString("source"),
        d.getString("subject"),
        d.getString("key"),
        d.getDate("time").toInstant(),
        d.getString("office"),
        d.getString("actor"),
        new Position(Numbers.longOf(d, "epoch"), Numbers.longOf(d, "seq")),
        d.getString("traceparent"),
        d.getString("cause"),
        d.getString("correlationId"),
        d.getString("data"));
  }
}
