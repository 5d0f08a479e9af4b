package org.partnership.reporting.rebuild.store;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.partnership.kit.store.Numbers;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** How far a rebuild has read, so that another instance of the service can go on from there. */
@Component
public class ReplayOffsets {

  private final MongoTemplate mongo;

  ReplayOffsets(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  /** Everything below is in the generation; partitions not begun are left out. */
  public Map<TopicPartition, Long> of(String rebuild) {
    Map<TopicPartition, Long> offsets = new HashMap<>();
    Document d = mongo.getCollection("rebuild_offsets").find(Filters.eq("_id", rebuild)).first();
    if (d != null) {
      for (Document o : d.getList("offsets", Document.class)) {
        offsets.put(
            new TopicPartition(o.getString("topic"), o.getInteger("partition")),
            Numbers.longOf(o, "offset"));
      }
    }
    return offsets;
  }

  public void save(String rebuild, Map<TopicPartition, Long> offsets) {
    List<Document> list =
        offsets.entrySet().stream()
            .map(
                e ->
                    new Document("topic", e.getKey().topic())
                        .append("partition", e.getKey().partition())
                        .append("offset", e.getValue()))
            .toList();
    mongo
        .getCollection("rebuild_offsets")
        .replaceOne(
            Filters.eq("_id", rebuild),
            new Document("_id", rebuild).append("offsets", list),
            new ReplaceOptions().upsert(true));
  }
}
