package org.partnership.testing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.command.Ids;
import org.partnership.kit.event.CloudEventCodec;
import org.partnership.kit.event.OutboxEntry;
import org.partnership.kit.event.Position;
import tools.jackson.databind.json.JsonMapper;

/** Publishes as the other services do: numbered per subject, checked against the contracts. */
public final class ForeignEvents implements AutoCloseable {

  private final KafkaProducer<String, byte[]> producer;
  private final JsonMapper json = JsonMapper.shared();
  private final CloudEventCodec codec = new CloudEventCodec(json);
  private static final Map<String, Long> NUMBERS = new ConcurrentHashMap<>();

  public ForeignEvents(String bootstrapServers) {
    this.producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.ACKS_CONFIG,
                "all"),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /** Publishes the next event of a subject that is its own root; returns its number. */
  public long publish(String topic, String type, String subject, Map<String, ?> data) {
    return publish(topic, type, subject, subject, null, data);
  }

  /** Publishes the next event of a subject; returns its number. */
  public long publish(
      String topic,
      String type,
      String subject,
      String key,
      @Nullable String office,
      Map<String, ?> data) {
    long number = NUMBERS.merge(subject, 1L, Long::sum);
    publishNumbered(topic, type, subject, key, office, data, number);
    return number;
  }

  /** Publishes with a number of one's own: repeats, gaps, disorder. */
  public void publishNumbered(
      String topic,
      String type,
      String subject,
      String key,
      @Nullable String office,
      Map<String, ?> data,
      long number) {
    String text = json.writeValueAsString(data);
    Contracts.check(type, json.readTree(text));
    OutboxEntry entry =
        new OutboxEntry(
            Ids.next(),
            type,
            subject,
            key,
            Instant.now().truncatedTo(ChronoUnit.MILLIS),
            new Position(1, number),
            office,
            Personas.idOf("somebody"),
            null,
            null,
            null,
            text);
    send(codec.toRecord(topic, "/test", entry));
  }

  /** Publishes bytes that are no event at all. */
  public void publishPoison(String topic, String key, byte[] value) {
    send(new ProducerRecord<>(topic, key, value));
  }

  private void send(ProducerRecord<String, byte[]> produced) {
    try {
      producer.send(produced).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Makes an office known. */
  public void office(String code, @Nullable String parent, @Nullable String country) {
    Map<String, Object> data = new HashMap<>();
    data.put("code", code);
    data.put("name", code);
    data.put("level", parent == null ? "HQ" : country == null ? "REGIONAL" : "COUNTRY");
    data.put("timeZone", "UTC");
    if (parent != null) {
      data.put("parent", parent);
    }
    if (country != null) {
      data.put("country", country);
    }
    publish("partners.events", "office.registered.v1", code, code, code, data);
  }

  /** Makes the usual tree known: HQ, WCARO with MLI, EAPRO with VNM and VUT, ECARO with XKX. */
  public void offices() {
    office("HQ", null, null);
    office("WCARO", "HQ", null);
    office("MLI", "WCARO", "ML");
    office("EAPRO", "HQ", null);
    office("VNM", "EAPRO", "VN");
    office("VUT", "EAPRO", "VU");
    office("ECARO", "HQ", null);
    office("XKX", "ECARO", "XK");
  }

  @Override
  public void close() {
    producer.close();
  }
}
