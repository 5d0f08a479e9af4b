package org.partnership.bench.contention;

import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.partnership.bench.Child;
import org.partnership.bench.LocalServers;
import org.partnership.bench.Options;
import org.partnership.bench.Topic;
import org.partnership.bench.check.Finding;
import org.partnership.bench.check.Succession;
import org.partnership.kit.event.Position;
import org.partnership.kit.store.Numbers;

/**
 * {@code contention}: several instances, each a process, and many writers on few aggregates; then
 * every version is looked for in the topic. With {@code --data} a later run goes on where the one
 * before ended, and checks the whole.
 */
public final class ContentionCommand {

  private static final int REPORTED = 10;

  private final Path folder;
  private final int instances;
  private final int writers;
  private final int aggregates;
  private final long updates;
  private final long seconds;

  private ContentionCommand(Path folder, Options options) {
    this.folder = folder;
    this.instances = (int) options.number("instances", 2);
    this.writers = (int) options.number("writers", 16);
    this.aggregates = (int) options.number("aggregates", 10);
    this.updates = options.number("updates", 100_000);
    this.seconds = options.number("seconds", 24 * 3_600);
  }

  /**
   * What came of it.
   *
   * @param checked events of all runs over these data
   */
  public record Outcome(
      long acknowledged,
      long lostRaces,
      long toldToComeBack,
      long unknown,
      double writing,
      long checked,
      long repeats,
      List<Finding> findings) {}

  /**
   * Runs it.
   *
   * @return whether every version has its event, in order
   */
  public static boolean run(String[] args) throws Exception {
    Options options = new Options(args);
    Path kept = options.path("data");
    Path folder = kept != null ? kept : Files.createTempDirectory("contention");
    try {
      ContentionCommand command = new ContentionCommand(folder, options);
      Outcome outcome = command.contend();
      command.print(outcome);
      return outcome.findings().isEmpty();
    } finally {
      if (kept == null) {
        LocalServers.remove(folder);
      }
    }
  }

  /** Runs it in a folder, without a table. */
  public static Outcome contend(Path folder, String... args) throws Exception {
    return new ContentionCommand(folder, new Options(args)).contend();
  }

  private Outcome contend() throws Exception {
    Files.createDirectories(folder);
    try (LocalServers servers = LocalServers.start(folder)) {
      servers.topic(Writers.TOPIC);
      long began = System.nanoTime();
      long[] counts = write(servers, ledgers().size());
      double writing = (System.nanoTime() - began) / 1e9;
      Succession succession = check(servers);
      return new Outcome(
          counts[0],
          counts[1],
          counts[2],
          counts[3],
          writing,
          succession.events(),
          succession.repeats(),
          succession.findings());
    }
  }

  private List<Path> ledgers() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.getFileName().toString().startsWith("ledger-")).sorted().toList();
    }
  }

  private long[] write(LocalServers servers, int number) throws InterruptedException {
    List<Child> children = new ArrayList<>();
    try {
      for (int i = 0; i < instances; i++) {
        String name = "i" + (number + i);
        children.add(
            Child.start(
                List.of("-Xmx256m", "-XX:+UseSerialGC"),
                Writers.command(
                    servers,
                    name,
                    folder.resolve("ledger-" + name),
                    writers / instances,
                    aggregates,
                    updates / instances,
                    seconds)));
      }
      long[] sums = new long[4];
      for (Child child : children) {
        String[] counts = child.await("done ").split(" ");
        for (int i = 0; i < sums.length; i++) {
          sums[i] += Long.parseLong(counts[i]);
        }
      }
      for (Child child : children) {
        child.exitCode();
      }
      return sums;
    } finally {
      children.forEach(Child::close);
    }
  }

  private Succession check(LocalServers servers) throws IOException {
    Succession succession = new Succession();
    for (Path ledger : ledgers()) {
      Acknowledgement.readAll(ledger, line -> note(succession, line));
    }
    Topic.readAll(servers.bootstrap(), Writers.TOPIC, r -> note(succession, r));
    try (MongoClient client = LocalServers.client(servers.storeUri(), 1)) {
      client
          .getDatabase(Writers.DATABASE)
          .getCollection(Contended.TYPE.collection())
          .find()
          .forEach(
              d ->
                  succession.stored(
                      d.getString("_id"),
                      Numbers.longOf(d, "version"),
                      Numbers.longOf(d, "seq"),
                      Numbers.longOf(d.get("state", new Document()), "changes"),
                      d.getList("outbox", Document.class).size()));
    }
    return succession;
  }

  private static void note(Succession succession, Acknowledgement line) {
    if (line.sequence() == 0) {
      succession.unanswered(line.command());
    } else {
      succession.acknowledged(Writers.id(line.aggregate()), line.sequence(), line.command());
    }
  }

  private static void note(Succession succession, ConsumerRecord<String, byte[]> record) {
    succession.published(
        header(record, "ce_subject"),
        new Position(
            Long.parseLong(header(record, "ce_epoch")),
            Long.parseLong(header(record, "ce_sequence"))),
        header(record, "ce_correlationid"));
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  private void print(Outcome outcome) {
    System.out.printf(
        "%d writers in %d instances on %d aggregates%n", writers, instances, aggregates);
    row("updates acknowledged", "%,d", outcome.acknowledged());
    row("of unknown outcome", "%,d", outcome.unknown());
    row("races lost and tried again", "%,d", outcome.lostRaces());
    row("clients told to come back", "%,d", outcome.toldToComeBack());
    row("seconds until all is published", "%,.1f", outcome.writing());
    row("updates a second", "%,.0f", outcome.acknowledged() / outcome.writing());
    row("events checked (all runs)", "%,d", outcome.checked());
    row("records that repeat one", "%,d", outcome.repeats());
    row("findings", "%,d", outcome.findings().size());
    outcome.findings().stream().limit(REPORTED).forEach(System.out::println);
  }

  private static void row(String name, String format, Object value) {
    System.out.printf("%-32s %12s%n", name, String.format(Locale.ROOT, format, value));
  }
}
