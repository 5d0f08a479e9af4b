package org.partnership.bench.harness;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;

/** What reporting has made of the events, read from its store. */
final class Reporting implements AutoCloseable {

  private final MongoClient mongo = MongoClients.create(LocalPlatform.STORE);
  private final MongoDatabase database = mongo.getDatabase("reporting");

  /** The generation that serves. */
  long serving() {
    return Observing.number(
        Objects.requireNonNull(database.getCollection("reporting_generation").find().first()),
        "generation");
  }

  /** Up to which of their events things count in a generation. */
  Map<String, Long> marks(long generation, Collection<String> subjects) {
    Map<String, Long> marks = new HashMap<>();
    database
        .getCollection("g" + generation + "_current")
        .find(Filters.in("_id", subjects))
        .projection(Projections.include("seq"))
        .forEach(d -> marks.put(d.getString("_id"), Observing.number(d, "seq")));
    return marks;
  }

  /**
   * A generation in short: the same text for the same versions of the same things, byte by byte.
   */
  String fingerprint(long generation) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      long versions = 0;
      for (Document version :
          database
              .getCollection("g" + generation + "_versions")
              .find()
              .sort(Sorts.ascending("_id"))) {
        digest.update(version.toJson().getBytes(StandardCharsets.UTF_8));
        versions++;
      }
      return versions + " versions " + HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    mongo.close();
  }
}
