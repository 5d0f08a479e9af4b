package org.partnership.kit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CloudEventCodecTest {

  private final CloudEventCodec codec = new CloudEventCodec(JsonMapper.shared());

  private static OutboxEntry entry() {
    return new OutboxEntry(
        "id-1",
        "thing.happened.v1",
        "subject-1",
        "root-1",
        Instant.parse("2026-01-02T03:04:05.678Z"),
        new Position(2, 17),
        "MLI",
        "actor-1",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        "cause-1",
        "correlation-1",
        "{\"name\":\"Réseau\"}");
  }

  private static ConsumerRecord<String, byte[]> consumed(ProducerRecord<String, byte[]> sent) {
    ConsumerRecord<String, byte[]> record =
        new ConsumerRecord<>(sent.topic(), 0, 0, sent.key(), sent.value());
    sent.headers().forEach(record.headers()::add);
    return record;
  }

  @Test
  void an_event_comes_out_as_it_went_in() {
    ProducerRecord<String, byte[]> sent =
        codec.toRecord("things.events", "/thing-service", entry());
    assertThat(sent.key()).isEqualTo("root-1");
    assertThat(sent.value()).isEqualTo("{\"name\":\"Réseau\"}".getBytes(StandardCharsets.UTF_8));
    Event event = codec.fromRecord(consumed(sent));
    assertThat(event.id()).isEqualTo("id-1");
    assertThat(event.type()).isEqualTo("thing.happened.v1");
    assertThat(event.source()).isEqualTo("/thing-service");
    assertThat(event.subject()).isEqualTo("subject-1");
    assertThat(event.key()).isEqualTo("root-1");
    assertThat(event.time()).isEqualTo(Instant.parse("2026-01-02T03:04:05.678Z"));
    assertThat(event.position()).isEqualTo(new Position(2, 17));
    assertThat(event.office()).isEqualTo("MLI");
    assertThat(event.actor()).isEqualTo("actor-1");
    assertThat(event.cause()).isEqualTo("cause-1");
    assertThat(event.correlationId()).isEqualTo("correlation-1");
    assertThat(event.traceparent()).startsWith("00-0af7");
    assertThat(event.data().path("name").asString()).isEqualTo("Réseau");
  }

  @Test
  void attributes_travel_as_ce_headers_of_the_kafka_binding() {
    ProducerRecord<String, byte[]> sent =
        codec.toRecord("things.events", "/thing-service", entry());
    assertThat(sent.headers())
        .extracting(h -> h.key())
        .contains(
            "ce_specversion",
            "ce_id",
            "ce_type",
            "ce_source",
            "ce_subject",
            "ce_time",
            "ce_office",
            "ce_epoch",
            "ce_sequence",
            "content-type");
  }

  @Test
  void what_is_no_event_of_ours_can_never_be_read() {
    assertThatThrownBy(
            () ->
                codec.fromRecord(
                    new ConsumerRecord<>("t", 0, 0, "k", "x".getBytes(StandardCharsets.UTF_8))))
        .isInstanceOf(UnreadableEventException.class);
    ConsumerRecord<String, byte[]> tombstone = new ConsumerRecord<>("t", 0, 0, "k", null);
    assertThatThrownBy(() -> codec.fromRecord(tombstone))
        .isInstanceOf(UnreadableEventException.class);
    ConsumerRecord<String, byte[]> withoutSequence = consumed(codec.toRecord("t", "/s", entry()));
    withoutSequence.headers().remove("ce_sequence");
    assertThatThrownBy(() -> codec.fromRecord(withoutSequence))
        .isInstanceOf(UnreadableEventException.class);
  }
}
