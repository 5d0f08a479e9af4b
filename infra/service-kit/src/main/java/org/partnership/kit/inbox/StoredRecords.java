package org.partnership.kit.inbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.event.CloudEventCodec;
import org.partnership.kit.store.Numbers;

/**
 * A record of a topic as a document, byte for byte, and back. Its id is its place in the topic, so
 * a repeat is the same document.
 */
final class StoredRecords {

  private StoredRecords() {}

  static String id(ConsumerRecord<?, ?> consumed) {
    return consumed.topic() + "-" + consumed.partition() + "-" + consumed.offset();
  }

  static Document toDocument(ConsumerRecord<?, byte[]> consumed) {
    List<Document> headers = new ArrayList<>();
    consumed
        .headers()
        .forEach(
            h ->
                headers.add(
                    new Document("name", h.key()).append("value", new Binary(bytes(h.value())))));
    var type = consumed.headers().lastHeader("ce_type");
    return new Document("_id", id(consumed))
        .append("topic", consumed.topic())
        .append("partition", consumed.partition())
        .append("offset", consumed.offset())
        .append("timestamp", consumed.timestamp())
        .append("key", CloudEventCodec.keyOf(consumed))
        .append("type", type == null ? null : new String(type.value(), StandardCharsets.UTF_8))
        .append("headers", headers)
        .append("value", new Binary(bytes(consumed.value())));
  }

  private static byte[] bytes(byte @Nullable [] value) {
    return value == null ? new byte[0] : value;
  }

  static ConsumerRecord<String, byte[]> fromDocument(Document d) {
    ConsumerRecord<String, byte[]> consumed =
        new ConsumerRecord<>(
            d.getString("topic"),
            d.getInteger("partition"),
            Numbers.longOf(d, "offset"),
            d.getString("key"),
            d.get("value", Binary.class).getData());
    for (Document h : d.getList("headers", Document.class)) {
      consumed.headers().add(h.getString("name"), h.get("value", Binary.class).getData());
    }
    return consumed;
  }
}
