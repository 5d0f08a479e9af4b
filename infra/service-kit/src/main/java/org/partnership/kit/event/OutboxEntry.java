package org.partnership.kit.event;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.store.Numbers;

/**
 * An event that waits in its aggregate's document until the broker has acknowledged it.
 *
 * @param data the event's data as JSON, exactly the text that will be published
 */
public record OutboxEntry(
    String id,
    String type,
    String subject,
    String key,
    Instant time,
    Position position,
    @Nullable String office,
    @Nullable String actor,
    @Nullable String traceparent,
    @Nullable String cause,
    @Nullable String correlationId,
    String data) {

  /** The data as published. */
  public byte[] dataBytes() {
    return data.getBytes(StandardCharsets.UTF_8);
  }

  /** As stored. The subject is not repeated: it is the document's id. */
  public Document toDocument() {
    Document document =
        new Document("seq", position.sequence())
            .append("epoch", position.epoch())
            .append("id", id)
            .append("type", type)
            .append("key", key)
            .append("time", Date.from(time));
    append(document, "office", office);
    append(document, "actor", actor);
    append(document, "traceparent", traceparent);
    append(document, "cause", cause);
    append(document, "correlationId", correlationId);
    return document.append("data", data);
  }

  private static void append(Document document, String name, @Nullable String value) {
    if (value != null) {
      document.append(name, value);
    }
  }

  /** From the stored form. */
  public static OutboxEntry fromDocument(String subject, Document stored) {
    return new OutboxEntry(
        stored.getString("id"),
        stored.getString("type"),
        subject,
        stored.getString("key"),
        stored.getDate("time").toInstant(),
        new Position(Numbers.longOf(stored, "epoch"), Numbers.longOf(stored, "seq")),
        stored.getString("office"),
        stored.getString("actor"),
        stored.getString("traceparent"),
        stored.getString("cause"),
        stored.getString("correlationId"),
        stored.getString("data"));
  }
}
