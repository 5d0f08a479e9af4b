package org.partnership.agreement.partnership;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.partnership.kit.command.Ids;
import org.partnership.kit.event.CloudEventCodec;
import org.partnership.kit.event.OutboxEntry;
import org.partnership.kit.event.Position;
import org.partnership.testing.Backends;
import tools.jackson.databind.json.JsonMapper;

/** Publishes that an evaluation was closed, as reporting-service will. */
class ClosedEvaluations {

  private final JsonMapper json = JsonMapper.shared();

  void publish(String partnershipId) {
    String id = Ids.next();
    OutboxEntry entry =
        new OutboxEntry(
            Ids.next(),
            "evaluation.closed.v1",
            id,
            id,
            Instant.now().truncatedTo(ChronoUnit.MILLIS),
            new Position(1, 1),
            "MLI",
            null,
            null,
            null,
            null,
            json.writeValueAsString(Map.of("partnershipId", partnershipId)));
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", Backends.get().bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer
          .send(new CloudEventCodec(json).toRecord("reports.events", "/reporting-service", entry))
          .get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
