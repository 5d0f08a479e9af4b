package org.partnership.kit.event;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.data.BytesCloudEventData;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * CloudEvents 1.0, Kafka protocol binding, binary mode: attributes as {@code ce_} headers, the data
 * as the record's value. Extensions of ours: {@code office}, {@code actor}, {@code epoch}, {@code
 * sequence}, {@code traceparent}, {@code cause}, {@code correlationid}, {@code partitionkey}.
 */
public final class CloudEventCodec {

  private final JsonMapper json;

  public CloudEventCodec(JsonMapper json) {
    this.json = json;
  }

  /** The record to publish for one outbox entry. */
  public ProducerRecord<String, byte[]> toRecord(String topic, String source, OutboxEntry entry) {
    CloudEventBuilder builder =
        CloudEventBuilder.v1()
            .withId(entry.id())
            .withType(entry.type())
            .withSource(URI.create(source))
            .withSubject(entry.subject())
            .withTime(OffsetDateTime.ofInstant(entry.time(), ZoneOffset.UTC))
            .withDataContentType("application/json")
            .withData(BytesCloudEventData.wrap(entry.dataBytes()))
            .withExtension("partitionkey", entry.key())
            .withExtension("epoch", Long.toString(entry.position().epoch()))
            .withExtension("sequence", Long.toString(entry.position().sequence()));
    extension(builder, "office", entry.office());
    extension(builder, "actor", entry.actor());
    extension(builder, "traceparent", entry.traceparent());
    extension(builder, "cause", entry.cause());
    extension(builder, "correlationid", entry.correlationId());
    ProducerRecord<Void, byte[]> encoded =
        KafkaMessageFactory.createWriter(topic).writeBinary(builder.build());
    return new ProducerRecord<>(
        topic, null, entry.time().toEpochMilli(), entry.key(), encoded.value(), encoded.headers());
  }

  private static void extension(CloudEventBuilder builder, String name, @Nullable String value) {
    if (value != null) {
      builder.withExtension(name, value);
    }
  }

  /**
   * The event in a record.
   *
   * @throws UnreadableEventException when it is not an event of ours: a reader can never succeed
   *     with it
   */
  public Event fromRecord(ConsumerRecord<?, byte[]> consumed) {
    try {
      CloudEvent event =
          Objects.requireNonNull(KafkaMessageFactory.createReader(consumed).toEvent(), "event");
      byte[] data = event.getData() == null ? new byte[0] : event.getData().toBytes();
      JsonNode node = json.readTree(data);
      return new Event(
          event.getId(),
          event.getType(),
          event.getSource().toString(),
          required(event.getSubject(), "subject"),
          keyOf(consumed),
          timeOf(event),
          text(event, "office"),
          text(event, "actor"),
          new Position(
              Long.parseLong(required(text(event, "epoch"), "epoch")),
              Long.parseLong(required(text(event, "sequence"), "sequence"))),
          text(event, "traceparent"),
          text(event, "cause"),
          text(event, "correlationid"),
          node);
    } catch (CloudEventRWException
        | IllegalStateException
        | IllegalArgumentException
        | NullPointerException
        | JacksonException e) {
      throw new UnreadableEventException(
          "not an event of ours: " + e.getClass().getSimpleName() + ": " + e.getMessage(), e);
    }
  }

  private static Instant timeOf(CloudEvent event) {
    OffsetDateTime time = event.getTime();
    if (time == null) {
      throw new IllegalArgumentException("time is missing");
    }
    return time.toInstant();
  }

  /** The record's key as text, empty when it has none. */
  public static String keyOf(ConsumerRecord<?, ?> consumed) {
    Object key = consumed.key();
    return switch (key) {
      case null -> "";
      case byte[] bytes -> new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
      default -> key.toString();
    };
  }

  private static String required(@Nullable String value, String name) {
    if (value == null) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return value;
  }

  private static @Nullable String text(CloudEvent event, String extension) {
    Object value = event.getExtension(extension);
    return value == null ? null : value.toString();
  }
}
