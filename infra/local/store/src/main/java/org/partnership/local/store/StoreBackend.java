package org.partnership.local.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** All databases of one file, and the commands that concern no single collection. */
final class StoreBackend extends AbstractMongoBackend {

  /** The version of MongoDB whose drivers this store answers to; features apart. */
  private static final List<Integer> VERSION = List.of(7, 0, 0);

  private static final int WIRE_VERSION = 21;
  private static final int MAX_MESSAGE_BYTES = 48_000_000;
  private static final int MAX_WRITE_BATCH = 1000;

  /** These change nothing; everything else runs where a commit contains it whole. */
  private static final Set<String> READS =
      Set.of(
          "find",
          "getmore",
          "killcursors",
          "count",
          "distinct",
          "listcollections",
          "listindexes",
          "listdatabases",
          "hello",
          "ismaster",
          "ping",
          "buildinfo",
          "serverstatus",
          "dbstats",
          "collstats",
          "whatsmyuri",
          "getparameter",
          "hostinfo",
          "connectionstatus",
          "endsessions");

  private final StoreFile file;
  private final CursorTable cursors = new CursorTable();

  StoreBackend(StoreFile file, Clock clock) {
    super(clock);
    this.file = file;
    file.mapNames(StoreFile.DOCUMENTS).stream()
        .map(name -> Utils.firstFragment(name.substring(StoreFile.DOCUMENTS.length())))
        .distinct()
        .forEach(this::resolveDatabase);
  }

  @Override
  protected MongoDatabase openOrCreateDatabase(String name) {
    return new StoreDatabase(name, file, cursors, getCursorRegistry());
  }

  /**
   * Runs one command; what it changed is not committed yet.
   *
   * @throws de.bwaldvogel.mongo.exception.MongoServerException for every refusal
   */
  Document run(Channel channel, String database, Document command) {
    String name = command.keySet().iterator().next();
    boolean creates = !database.equals("admin") && !listDatabaseNames().contains(database);
    return creates || changes(name, command)
        ? file.change(() -> handleCommand(channel, database, name, command))
        : file.using(() -> handleCommand(channel, database, name, command));
  }

  private static boolean changes(String name, Document command) {
    if (name.equals("aggregate") && command.get("pipeline") instanceof List<?> stages) {
      return stages.stream()
          .anyMatch(
              s -> s instanceof Document d && (d.containsKey("$out") || d.containsKey("$merge")));
    }
    return !READS.contains(name.toLowerCase(Locale.ROOT));
  }

  @Override
  public Document handleCommand(Channel channel, String database, String command, Document query) {
    return switch (command.toLowerCase(Locale.ROOT)) {
      case "hello", "ismaster" -> hello();
      case "buildinfo" -> buildInfo();
      case "getmore" -> cursors.getMore(query);
      case "killcursors" -> cursors.kill(query);
      case "endsessions" -> new Document("ok", 1.0);
      default -> super.handleCommand(channel, database, command, query);
    };
  }

  /** A standalone server without sessions: drivers then use neither transactions nor retries. */
  private Document hello() {
    return new Document("helloOk", true)
        .append("ismaster", true)
        .append("isWritablePrimary", true)
        .append("maxBsonObjectSize", BsonBytes.MAX_DOCUMENT_SIZE)
        .append("maxMessageSizeBytes", MAX_MESSAGE_BYTES)
        .append("maxWriteBatchSize", MAX_WRITE_BATCH)
        .append("localTime", Instant.now(getClock()))
        .append("minWireVersion", 0)
        .append("maxWireVersion", WIRE_VERSION)
        .append("readOnly", false)
        .append("ok", 1.0);
  }

  private static Document buildInfo() {
    return new Document("version", "7.0.0")
        .append("versionArray", VERSION)
        .append("maxBsonObjectSize", BsonBytes.MAX_DOCUMENT_SIZE)
        .append("modules", List.of("partnership-local-store"))
        .append("ok", 1.0);
  }
}
