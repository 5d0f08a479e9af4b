package org.partnership.bench.sim;

import com.mongodb.client.MongoCollection;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.bson.Document;
import org.partnership.kit.relay.EventSender;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.messaging.Message;

/**
 * Where a test puts something faulty around a part, to see whether the checker notices. As it is,
 * it changes nothing.
 */
public interface Tampering {

  /** Nothing is tampered with. */
  Tampering NONE = new Tampering() {};

  /** Around a collection of the store, in every process. */
  default MongoCollection<Document> collection(
      String name, MongoCollection<Document> plain, World world) {
    return plain;
  }

  /** Around the broker's client. */
  default Producer<String, byte[]> producer(Producer<String, byte[]> plain) {
    return plain;
  }

  /** Around the relay's way to the broker. */
  default EventSender sender(EventSender plain) {
    return plain;
  }

  /** In place of what a reader makes of a batch. */
  default Consumer<Message<List<byte[]>>> consumer(
      Consumer<Message<List<byte[]>>> plain, MongoTemplate mongo, World world) {
    return plain;
  }

  /** Whether readers commit what they polled before they apply it. */
  default boolean commitsBeforeEffect() {
    return false;
  }

  /** Whether a command whose answer was lost is sent again as if it were a new one. */
  default boolean retriesWithoutKey() {
    return false;
  }

  /** Whether overlooked outboxes are looked for every quarter of an hour. */
  default boolean findsOverlooked() {
    return true;
  }

  /** Whether whoever restores a backup raises the epoch. */
  default boolean raisesEpoch() {
    return true;
  }

  /** Before the world starts. */
  default void begin(World world) {}
}
