package org.partnership.bench.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.bson.Document;
import org.partnership.bench.LocalServers;
import org.partnership.bench.Options;

/**
 * {@code store}: the local store in a process of its own, with the heap that the launcher gives it,
 * at a given number of documents: indexed queries, durable writes, the size of its files.
 */
public final class StoreBench {

  private static final int CONNECTIONS = 16;
  private static final double QUERY_BAR_MS = 5;
  private static final double WRITE_BAR = 2_500;

  /** Of what documents and indexes take after loading; and the log beside them. */
  private static final int SIZE_BAR = 4;

  private static final long LOG = 64L << 20;

  private final Path folder;
  private final int documents;
  private final int queries;
  private final int seconds;
  private final int steady;
  private final MongoCollection<Document> documentsOf;
  private final Register register;
  private int next;
  private boolean good = true;

  private StoreBench(Path folder, Options options, MongoClient client) {
    this.folder = folder;
    this.documents = (int) options.number("documents", 100_000);
    this.queries = (int) options.number("queries", 500);
    this.seconds = (int) options.number("seconds", 10);
    this.steady = (int) options.number("steady", 40);
    this.documentsOf = client.getDatabase("bench").getCollection("register");
    this.register = new Register(documents, new SplittableRandom(options.number("seed", 1)));
    this.next = documents;
  }

  /**
   * Runs it.
   *
   * @return whether every bar is met
   */
  public static boolean run(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("store-bench");
    try (LocalServers servers = LocalServers.startStore(folder);
        MongoClient client = LocalServers.client(servers.storeUri(), CONNECTIONS)) {
      StoreBench bench = new StoreBench(folder, new Options(args), client);
      bench.load();
      bench.queries();
      bench.writes();
      bench.steadyLoad();
      return bench.good;
    } finally {
      LocalServers.remove(folder);
    }
  }

  private void load() {
    long began = System.nanoTime();
    Register.declareIndexes(documentsOf);
    for (int from = 0; from < documents; from += 500) {
      List<Document> batch = new ArrayList<>();
      for (int i = from; i < Math.min(documents, from + 500); i++) {
        batch.add(register.document(i));
      }
      documentsOf.insertMany(batch);
    }
    System.out.printf(
        Locale.ROOT,
        "%,d documents with 8 indexes loaded in %.1f s%n",
        documents,
        (System.nanoTime() - began) / 1e9);
  }

  private void queries() {
    System.out.printf("%n%-36s %9s %9s %9s%n", "query, one connection", "p50 ms", "p95 ms", "p99");
    for (Register.Shape shape : Register.Shape.values()) {
      long[] times = new long[queries];
      for (int i = -queries / 2; i < queries; i++) {
        Register.Query query = register.query(shape);
        long began = System.nanoTime();
        List<Document> found = Register.ask(documentsOf, query);
        if (i >= 0) {
          times[i] = System.nanoTime() - began;
        }
        if (found.isEmpty() && shape == Register.Shape.EQUALITY) {
          throw new IllegalStateException("found nothing by " + query);
        }
      }
      Arrays.sort(times);
      double p95 = times[queries * 95 / 100] / 1e6;
      good &= p95 <= QUERY_BAR_MS;
      System.out.printf(
          Locale.ROOT,
          "%-36s %9.2f %9.2f %9.2f%s%n",
          shape.description(),
          times[queries / 2] / 1e6,
          p95,
          times[queries * 99 / 100] / 1e6,
          p95 <= QUERY_BAR_MS ? "" : "  missed");
    }
  }

  private void writes() throws InterruptedException {
    System.out.printf("%n%-36s %9s%n", "durable writes, 16 connections", "/s");
    rate(this::change);
    row("change as a command's", rate(this::change));
    row("taking out as the relay's", rate(this::touch));
    row("insert", rate(this::insert));
  }

  private void row(String name, double rate) {
    good &= rate >= WRITE_BAR;
    System.out.printf(
        Locale.ROOT, "%-36s %,9.0f%s%n", name, rate, rate >= WRITE_BAR ? "" : "  missed");
  }

  private double rate(Runnable write) throws InterruptedException {
    LongAdder done = new LongAdder();
    load(seconds, write, done);
    return done.sum() / (double) seconds;
  }

  private void load(int forSeconds, Runnable write, LongAdder done) throws InterruptedException {
    long end = System.nanoTime() + forSeconds * 1_000_000_000L;
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < CONNECTIONS; i++) {
      threads.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    while (System.nanoTime() < end) {
                      write.run();
                      done.increment();
                    }
                  }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private String anyId() {
    return Register.id(ThreadLocalRandom.current().nextInt(documents));
  }

  /** What a command writes: state, version and an event in the outbox; the image before asked. */
  private void change() {
    int number = ThreadLocalRandom.current().nextInt(documents);
    Document event =
        new Document("seq", 2L).append("type", "changed.v1").append("data", "x".repeat(200));
    documentsOf.findOneAndUpdate(
        Filters.and(Filters.eq("_id", Register.id(number)), Filters.gte("version", 1L)),
        new Document(
                "$set",
                new Document("updatedAt", new Date())
                    .append("state.description", "Changed it. ".repeat(50)))
            .append("$inc", new Document("version", 1L).append("seq", 1L))
            .append(
                "$push",
                new Document("outbox", new Document("$each", List.of(event)).append("$slice", -1))),
        new FindOneAndUpdateOptions()
            .returnDocument(ReturnDocument.BEFORE)
            .projection(Projections.include("outbox.seq")));
  }

  private void touch() {
    documentsOf.updateOne(
        Filters.eq("_id", anyId()),
        new Document(
            "$pull", new Document("outbox", new Document("seq", new Document("$lte", 9)))));
  }

  private void insert() {
    Document fresh;
    synchronized (register) {
      fresh = register.document(next++);
    }
    documentsOf.insertOne(fresh);
  }

  private void steadyLoad() throws IOException, InterruptedException {
    long loaded = size();
    long[] largest = new long[3];
    long written = 0;
    for (int third = 0; third < largest.length; third++) {
      LongAdder done = new LongAdder();
      for (int i = 0; i < steady / largest.length; i++) {
        load(1, this::change, done);
        largest[third] = Math.max(largest[third], size());
      }
      written += done.sum();
    }
    boolean bounded =
        largest[2] <= Math.max(largest[0], largest[1]) * 11 / 10
            && largest[2] <= loaded * SIZE_BAR + LOG;
    good &= bounded;
    System.out.printf(
        Locale.ROOT,
        "%nfiles, %,d changes over the same documents: %,d MB before, at most %,d, %,d, %,d MB in"
            + " each third%s%n",
        written,
        loaded >> 20,
        largest[0] >> 20,
        largest[1] >> 20,
        largest[2] >> 20,
        bounded ? "" : "  not bounded");
  }

  private long size() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.mapToLong(StoreBench::sizeOf).sum();
    }
  }

  /** A file may be gone before it is asked. */
  private static long sizeOf(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      return 0;
    }
  }
}
