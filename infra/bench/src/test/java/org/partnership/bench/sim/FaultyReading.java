package org.partnership.bench.sim;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.partnership.bench.Kit;
import org.partnership.kit.event.Event;
import org.partnership.kit.event.Position;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/** What is wrong on the reading side in the seeded faults: consumers as one finds them. */
final class FaultyReading {

  private FaultyReading() {}

  /** The offset is committed first, then the effect follows, if it does. */
  static final class CommitsBeforeTheEffect implements Tampering {
    @Override
    public boolean commitsBeforeEffect() {
      return true;
    }
  }

  /** A consumer of its own in place of the inbox. */
  private abstract static class HomeMade implements Tampering {

    /** What becomes of a subject's document by an event. */
    abstract void apply(World world, MongoCollection<Document> copies, Document copy, Event event);

    @Override
    @SuppressWarnings("unchecked")
    public Consumer<Message<List<byte[]>>> consumer(
        Consumer<Message<List<byte[]>>> plain, MongoTemplate mongo, World world) {
      return message -> {
        List<ConsumerRecord<String, byte[]>> records =
            (List<ConsumerRecord<String, byte[]>>)
                Objects.requireNonNull(message.getHeaders().get(KafkaHeaders.RAW_DATA));
        MongoCollection<Document> copies = mongo.getCollection(Reader.COLLECTION);
        for (ConsumerRecord<String, byte[]> record : records) {
          Event event = Kit.CODEC.fromRecord(record);
          Document found = copies.find(Filters.eq("_id", event.subject())).first();
          Document copy =
              found != null
                  ? found
                  : new Document("_id", event.subject())
                      .append("epoch", 0L)
                      .append("seq", 0L)
                      .append("recent", List.of())
                      .append("state", new Document("events", List.of()));
          apply(world, copies, copy, event);
        }
      };
    }

    static boolean repeated(Document copy, Event event) {
      return event.position().compareTo(new Position(copy.getLong("epoch"), copy.getLong("seq")))
          <= 0;
    }

    static Document withEffect(Document copy, Event event) {
      List<String> events =
          new ArrayList<>(copy.get("state", Document.class).getList("events", String.class));
      events.add(event.id());
      return copy.append("state", new Document("events", events));
    }

    static Document withPosition(Document copy, Event event) {
      return repeated(copy, event)
          ? copy
          : copy.append("epoch", event.position().epoch())
              .append("seq", event.position().sequence());
    }

    static void save(MongoCollection<Document> copies, Document copy) {
      copies.replaceOne(
          Filters.eq("_id", copy.getString("_id")), copy, new ReplaceOptions().upsert(true));
    }
  }

  /** Knows a repeat by its id among the last two, and by nothing else. */
  static final class DeduplicatesByIdOnly extends HomeMade {
    @Override
    void apply(World world, MongoCollection<Document> copies, Document copy, Event event) {
      List<String> recent = new ArrayList<>(copy.getList("recent", String.class));
      if (!recent.contains(event.id())) {
        recent.add(event.id());
        copy.append("recent", recent.subList(Math.max(0, recent.size() - 2), recent.size()));
        save(copies, withPosition(withEffect(copy, event), event));
      }
    }
  }

  /** Applies whatever comes. */
  static final class IgnoresTheHighWaterMark extends HomeMade {
    @Override
    void apply(World world, MongoCollection<Document> copies, Document copy, Event event) {
      save(copies, withPosition(withEffect(copy, event), event));
    }
  }

  /** What it cannot read it leaves out, and tells nobody. */
  static final class SkipsPoisonSilently extends HomeMade {
    @Override
    void apply(World world, MongoCollection<Document> copies, Document copy, Event event) {
      if (repeated(copy, event)) {
        return;
      }
      boolean poison = event.data().path("poison").asBoolean(false) && !world.readersMended();
      save(copies, withPosition(poison ? copy : withEffect(copy, event), event));
    }
  }

  /** Writes the effect, and then, in another write, the position. */
  static final class WritesEffectAndPositionApart extends HomeMade {
    @Override
    void apply(World world, MongoCollection<Document> copies, Document copy, Event event) {
      if (!repeated(copy, event)) {
        save(copies, withEffect(copy, event));
        save(copies, withPosition(copy, event));
      }
    }
  }
}
