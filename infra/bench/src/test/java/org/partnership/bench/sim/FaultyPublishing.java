package org.partnership.bench.sim;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.bson.BsonDocument;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.partnership.bench.Kit;
import org.partnership.kit.event.OutboxEntry;
import org.partnership.kit.relay.EventSender;
import org.partnership.kit.store.Numbers;

/** What is wrong on the writing side in the seeded faults. */
final class FaultyPublishing {

  private FaultyPublishing() {}

  /** Acknowledges every fifth record without publishing it. */
  static final class DropsAnEvent implements Tampering {
    private int sent;

    @Override
    @SuppressWarnings("unchecked")
    public Producer<String, byte[]> producer(Producer<String, byte[]> plain) {
      return (Producer<String, byte[]>)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {Producer.class},
              (proxy, method, args) -> {
                if (method.getName().equals("send") && ++sent % 5 == 0) {
                  ((Callback) args[1])
                      .onCompletion(
                          new RecordMetadata(new TopicPartition("t", 0), 0, 0, 0, 0, 0), null);
                  return new CompletableFuture<RecordMetadata>();
                }
                return method.invoke(plain, args);
              });
    }
  }

  /** A sender that does something else with what it is given. */
  private abstract static class Sender implements Tampering {

    abstract void send(EventSender plain, List<OutboxEntry> entries, IntConsumer done);

    @Override
    public EventSender sender(EventSender plain) {
      return new EventSender() {
        @Override
        public void start() {
          plain.start();
        }

        @Override
        public void send(List<OutboxEntry> entries, IntConsumer done) {
          Sender.this.send(plain, entries, done);
        }

        @Override
        public void stop() {
          plain.stop();
        }
      };
    }
  }

  /** Sends the events of one aggregate in the wrong order. */
  static final class SwapsTwo extends Sender {
    @Override
    void send(EventSender plain, List<OutboxEntry> entries, IntConsumer done) {
      List<OutboxEntry> swapped = new ArrayList<>(entries);
      Collections.reverse(swapped);
      plain.send(swapped, done);
    }
  }

  /** Has events taken out of the outbox as soon as they are handed to the client. */
  static final class PullsBeforeTheAcknowledgement extends Sender {
    @Override
    void send(EventSender plain, List<OutboxEntry> entries, IntConsumer done) {
      plain.send(entries, acknowledged -> {});
      done.accept(entries.size());
    }
  }

  /** Takes some for all: does not look for the unbroken beginning. */
  static final class TakesSomeForAll extends Sender {
    @Override
    void send(EventSender plain, List<OutboxEntry> entries, IntConsumer done) {
      plain.send(entries, acknowledged -> done.accept(acknowledged > 0 ? entries.size() : 0));
    }
  }

  /** A call of a collection. */
  private interface Call {
    @Nullable Object go() throws Throwable;
  }

  /** A collection of the aggregates or the marks that does something else when called. */
  private abstract static class Store implements Tampering {
    private final String collection;

    Store(String collection) {
      this.collection = collection;
    }

    abstract @Nullable Object call(
        World world, MongoCollection<Document> plain, String name, Object[] args, Call asItIs)
        throws Throwable;

    @Override
    @SuppressWarnings("unchecked")
    public MongoCollection<Document> collection(
        String name, MongoCollection<Document> plain, World world) {
      if (!name.equals(collection)) {
        return plain;
      }
      return (MongoCollection<Document>)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {MongoCollection.class},
              (proxy, method, args) -> {
                Call asItIs =
                    () -> {
                      try {
                        return method.invoke(plain, args);
                      } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                      }
                    };
                return method.getName().equals("withReadConcern")
                    ? proxy
                    : call(
                        world,
                        plain,
                        method.getName(),
                        args == null ? new Object[0] : args,
                        asItIs);
              });
    }
  }

  /** Publishes, then writes: what if the write is lost, or another was first? */
  static final class PublishesBeforeTheWrite extends Store {
    PublishesBeforeTheWrite() {
      super("tallies");
    }

    @Override
    @Nullable Object call(
        World world, MongoCollection<Document> plain, String name, Object[] args, Call asItIs)
        throws Throwable {
      if (name.equals("insertOne")) {
        Document document = (Document) args[0];
        publish(world, document.getString("_id"), document.getList("outbox", Document.class));
      } else if (name.equals("findOneAndUpdate")
          && ((Document) args[1]).get("$push", new Document()).get("outbox")
              instanceof Document push) {
        String id = idIn(StoreClient.bson(args[0]));
        publish(world, id, push.getList("$each", Document.class));
      }
      return asItIs.go();
    }

    private static void publish(World world, String id, List<Document> entries) {
      entries.forEach(
          e ->
              world
                  .broker()
                  .append(
                      Kit.CODEC.toRecord(
                          World.TOPIC, World.SOURCE, OutboxEntry.fromDocument(id, e))));
    }
  }

  private static String idIn(BsonDocument filter) {
    return filter.getArray("$and").get(0).asDocument().getString("_id").getValue();
  }

  private static long versionIn(BsonDocument filter) {
    return filter.getArray("$and").get(1).asDocument().getNumber("version").longValue();
  }

  /** No fault yet: the net below the sweep is away. */
  static final class NothingFindsOverlooked implements Tampering {
    @Override
    public boolean findsOverlooked() {
      return false;
    }
  }

  /**
   * Saves the whole document as it was loaded, outbox and all, over what was pulled since. The net
   * is away: a quarter of an hour later it would cure what this breaks.
   */
  static final class SavesTheWholeDocument extends Store {
    private final Map<Thread, Document> loaded = new HashMap<>();

    SavesTheWholeDocument() {
      super("tallies");
    }

    @Override
    public boolean findsOverlooked() {
      return false;
    }

    @Override
    @Nullable Object call(
        World world, MongoCollection<Document> plain, String name, Object[] args, Call asItIs)
        throws Throwable {
      if (name.equals("find") && args.length == 1) {
        BsonDocument filter = StoreClient.bson(args[0]);
        if (filter.isString("_id")) {
          Document now = world.store().documents("tallies").get(filter.getString("_id").getValue());
          if (now != null) {
            loaded.put(Thread.currentThread(), Updating.copy(now));
          }
        }
      }
      Document before = loaded.get(Thread.currentThread());
      if (!name.equals("findOneAndUpdate")
          || before == null
          || Numbers.longOf(before, "version") != versionIn(StoreClient.bson(args[0]))) {
        return asItIs.go();
      }
      Document after = Updating.copy(before);
      Updating.apply(after, StoreClient.bson(args[1]), false);
      boolean written =
          plain.replaceOne((org.bson.conversions.Bson) args[0], after).getMatchedCount() == 1;
      return written ? before : null;
    }
  }

  /** Empties outboxes of whatever is in them, also of what came after the last that was sent. */
  static final class EmptiesWithoutTheCondition extends Store {
    EmptiesWithoutTheCondition() {
      super("tallies");
    }

    @Override
    @Nullable Object call(
        World world, MongoCollection<Document> plain, String name, Object[] args, Call asItIs)
        throws Throwable {
      if (!name.equals("bulkWrite")) {
        return asItIs.go();
      }
      List<UpdateOneModel<Document>> unconditional = new ArrayList<>();
      for (Object write : (List<?>) args[0]) {
        BsonDocument filter = StoreClient.bson(((UpdateOneModel<?>) write).getFilter());
        unconditional.add(
            new UpdateOneModel<>(
                new Document("_id", filter.containsKey("$and") ? idIn(filter) : filter.get("_id")),
                new Document("$set", new Document("outbox", List.of()))));
      }
      return plain.bulkWrite(unconditional, new BulkWriteOptions().ordered(false));
    }
  }

  /** Answers every sixth change without having done it. */
  static final class LosesAnAcknowledgedWrite extends Store {
    private int changes;

    LosesAnAcknowledgedWrite() {
      super("tallies");
    }

    @Override
    @Nullable Object call(
        World world, MongoCollection<Document> plain, String name, Object[] args, Call asItIs)
        throws Throwable {
      if (name.equals("findOneAndUpdate") && ++changes % 6 == 0) {
        Document now = world.store().documents("tallies").get(idIn(StoreClient.bson(args[0])));
        return Updating.copy(Objects.requireNonNull(now));
      }
      return asItIs.go();
    }
  }

  /** Sweeps for a dead instance without moving its mark on: others do the same. */
  static final class SweepsWithoutLease extends Store {
    SweepsWithoutLease() {
      super("platform_busy_instances");
    }

    @Override
    @Nullable Object call(
        World world, MongoCollection<Document> plain, String name, Object[] args, Call asItIs)
        throws Throwable {
      return name.equals("findOneAndUpdate")
          ? plain.findOneAndUpdate(
              new Document("_id", idIn(StoreClient.bson(args[0]))),
              new Document("$inc", new Document("seen", 1L)))
          : asItIs.go();
    }
  }

  /** Sends again, as if it were a new command, what was not answered. */
  static final class RetriesWithoutKey implements Tampering {
    @Override
    public boolean retriesWithoutKey() {
      return true;
    }
  }

  /** Deletes an aggregate while its events wait. */
  static final class DeletesWithWaitingEvents implements Tampering {
    @Override
    public void begin(World world) {
      world.scheduler().spawn("deletion", null, () -> delete(world));
    }

    private static void delete(World world) {
      Map<String, Document> all = world.store().documents("tallies");
      if (world.scheduler().await(60_000, () -> waiting(all) != null)) {
        all.remove(Objects.requireNonNull(waiting(all)));
      }
    }

    private static @Nullable String waiting(Map<String, Document> all) {
      return all.values().stream()
          .filter(d -> !d.getList("outbox", Document.class).isEmpty())
          .map(d -> d.getString("_id"))
          .findFirst()
          .orElse(null);
    }
  }
}
