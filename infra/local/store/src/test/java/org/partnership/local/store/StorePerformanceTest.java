package org.partnership.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prints what the store does on this machine; only what would be a defect fails. */
class StorePerformanceTest {

  private static final int CONNECTIONS = 16;
  private static final int OFFICES = 20;
  private static final int DOCUMENTS = Integer.getInteger("store.performance.documents", 50_000);
  private static final int SECONDS = Integer.getInteger("store.performance.seconds", 3);

  @Test
  void durable_writes_updates_by_id_and_version_and_indexed_queries(@TempDir Path folder)
      throws Exception {
    try (StoreProcess store = StoreProcess.start(folder);
        MongoClient client = client(store)) {
      MongoCollection<Document> things = client.getDatabase("partner").getCollection("things");
      fill(things);
      long[] one = run(1, things, StorePerformanceTest::update);
      say("1 connection, find and findAndModify by {_id, version}: %s", describe(one));
      run(CONNECTIONS, things, StorePerformanceTest::update); // warm
      long[] many = run(CONNECTIONS, things, StorePerformanceTest::update);
      say("%d connections, the same: %s", CONNECTIONS, describe(many));
      long[] sets = run(CONNECTIONS, things, StorePerformanceTest::set);
      say("%d connections, updateOne by _id: %s", CONNECTIONS, describe(sets));
      long[] inserts = run(CONNECTIONS, things, StorePerformanceTest::insert);
      say("%d connections, insertOne: %s", CONNECTIONS, describe(inserts));
      long[] queries = run(1, things, StorePerformanceTest::query);
      say("1 connection, 20 of an office by time, newest first: %s", describe(queries));
      say("file: %d MB; %s", fileSize(folder) >> 20, memory(store));
      assertThat(one[one.length / 2]).as("median of one update, in ns").isLessThan(50_000_000);
    }
  }

  private static void fill(MongoCollection<Document> things) {
    long begin = System.nanoTime();
    for (int i = 0; i < DOCUMENTS; i += 1000) {
      List<Document> batch = new ArrayList<>();
      for (int j = i; j < i + 1000; j++) {
        batch.add(thing(j));
      }
      things.insertMany(batch);
    }
    long inserted = System.nanoTime();
    things.createIndex(
        Indexes.compoundIndex(Indexes.ascending("office"), Indexes.descending("state.at")));
    say(
        "%d documents inserted in %d ms, indexed in %d ms",
        DOCUMENTS, (inserted - begin) / 1_000_000, (System.nanoTime() - inserted) / 1_000_000);
  }

  private interface Operation {
    void run(MongoCollection<Document> things);
  }

  private static void update(MongoCollection<Document> things) {
    String id = "thing-" + ThreadLocalRandom.current().nextInt(DOCUMENTS);
    Document found = things.find(Filters.eq("_id", id)).first();
    things.findOneAndUpdate(
        Filters.and(Filters.eq("_id", id), Filters.eq("version", found.getInteger("version"))),
        Updates.combine(Updates.inc("version", 1), Updates.set("state.name", "name " + id)));
  }

  private static void set(MongoCollection<Document> things) {
    String id = "thing-" + ThreadLocalRandom.current().nextInt(DOCUMENTS);
    things.updateOne(
        Filters.eq("_id", id), Updates.set("state.name", "set at " + System.nanoTime()));
  }

  private static void query(MongoCollection<Document> things) {
    String office = "OFFICE-" + ThreadLocalRandom.current().nextInt(OFFICES);
    assertThat(
            things
                .find(Filters.eq("office", office))
                .sort(Sorts.descending("state.at"))
                .limit(20)
                .into(new ArrayList<>()))
        .hasSize(20);
  }

  private static void insert(MongoCollection<Document> things) {
    things.insertOne(thing(0).append("_id", UUID.randomUUID().toString()));
  }

  /** Durations in nanoseconds, sorted. */
  private static long[] run(int connections, MongoCollection<Document> things, Operation operation)
      throws Exception {
    long end = System.nanoTime() + SECONDS * 1_000_000_000L;
    try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
      List<Future<List<Long>>> runs = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        runs.add(
            threads.submit(
                () -> {
                  List<Long> durations = new ArrayList<>();
                  while (System.nanoTime() < end) {
                    long begin = System.nanoTime();
                    operation.run(things);
                    durations.add(System.nanoTime() - begin);
                  }
                  return durations;
                }));
      }
      List<Long> all = new ArrayList<>();
      for (Future<List<Long>> run : runs) {
        all.addAll(run.get());
      }
      return all.stream().mapToLong(Long::longValue).sorted().toArray();
    }
  }

  private static String describe(long[] durations) {
    return "%d/s, p50 %.2f ms, p95 %.2f ms, p99 %.2f ms"
        .formatted(
            durations.length / SECONDS,
            durations[durations.length / 2] / 1e6,
            durations[durations.length * 95 / 100] / 1e6,
            durations[durations.length * 99 / 100] / 1e6);
  }

  private static Document thing(int number) {
    Document state = new Document("name", "thing number " + number).append("at", number * 7919L);
    for (int i = 0; i < 10; i++) {
      state.append("field" + i, "a value of some length " + i);
    }
    return new Document("_id", "thing-" + number)
        .append("version", 1)
        .append("office", "OFFICE-" + number % OFFICES)
        .append("state", state)
        .append("seq", 0)
        .append("outbox", List.of());
  }

  private static MongoClient client(StoreProcess store) {
    return MongoClients.create(
        MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(store.uri()))
            .applyToConnectionPoolSettings(
                pool -> pool.maxSize(CONNECTIONS).maxConnecting(CONNECTIONS))
            .build());
  }

  private static long fileSize(Path folder) throws IOException {
    return Files.size(folder.resolve("store.mv"));
  }

  private static String memory(StoreProcess store) throws IOException {
    Path rollup = Path.of("/proc", Long.toString(store.process().pid()), "smaps_rollup");
    return Files.isReadable(rollup)
        ? Files.readAllLines(rollup).stream()
            .filter(l -> l.startsWith("Pss:"))
            .findFirst()
            .orElse("")
        : "";
  }

  private static void say(String format, Object... values) {
    System.out.printf("[store] " + format + "%n", values);
    assertThat(Arrays.asList(values)).doesNotContainNull();
  }
}
