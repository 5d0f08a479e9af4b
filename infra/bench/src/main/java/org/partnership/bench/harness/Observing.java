package org.partnership.bench.harness;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.partnership.bench.check.Command;
import org.partnership.bench.check.Observation;
import org.partnership.bench.check.Observation.Projected;
import org.partnership.bench.check.Observation.Published;
import org.partnership.bench.check.Observation.Stored;
import org.partnership.kit.event.Event;
import org.partnership.kit.event.Position;

/** Reads stores, topics and projections of a local platform as the checker wants to see them. */
final class Observing implements AutoCloseable {

  private static final List<String> DATABASES =
      List.of("partner", "agreement", "consultation", "reporting");

  private final MongoClient mongo = MongoClients.create(LocalPlatform.STORE);
  private final Set<String> before;

  /**
   * @param before subjects that were there before the load: nobody's ledger knows of them
   */
  Observing(Set<String> before) {
    this.before = before;
  }

  /** What there is of one kind of thing, against the ledger of its commands. */
  Observation of(Thing thing, List<Command> ledger) {
    List<Event> events =
        Topics.read(thing.topic()).stream().filter(e -> !before.contains(e.subject())).toList();
    Set<String> subjects = events.stream().map(Event::subject).collect(Collectors.toSet());
    List<Published> published =
        events.stream()
            .map(e -> new Published(e.subject(), e.position(), e.id(), e.correlationId()))
            .toList();
    List<Projected> projected = new ArrayList<>(reporting(subjects));
    projected.addAll(log(thing, subjects));
    if (thing == Thing.PARTNER) {
      projected.addAll(readings("agreement", subjects));
      projected.addAll(readings("consultation", subjects));
    }
    return new Observation(named(ledger, events), stored(thing), published, projected, List.of());
  }

  /** An unanswered creation has its aggregate's name in its event only. */
  private static List<Command> named(List<Command> ledger, List<Event> events) {
    Map<String, String> subjectOf = new HashMap<>();
    for (Event event : events) {
      String command = event.correlationId();
      if (command != null) {
        subjectOf.put(command, event.subject());
      }
    }
    return ledger.stream()
        .map(
            c ->
                c.aggregate().equals(Ledger.NOT_TOLD) && subjectOf.containsKey(c.id())
                    ? new Command(
                        c.id(),
                        Objects.requireNonNull(subjectOf.get(c.id())),
                        c.events(),
                        c.outcome())
                    : c)
        .toList();
  }

  private List<Stored> stored(Thing thing) {
    List<Stored> stored = new ArrayList<>();
    FindIterable<Document> documents =
        mongo
            .getDatabase(thing.database())
            .getCollection(thing.collection())
            .find()
            .projection(Projections.include("version", "seq", "outbox.seq"));
    for (Document d : documents) {
      if (!before.contains(d.getString("_id"))) {
        List<Long> waiting =
            d.getList("outbox", Document.class, List.of()).stream()
                .map(o -> number(o, "seq"))
                .toList();
        stored.add(
            new Stored(d.getString("_id"), number(d, "version"), number(d, "seq"), null, waiting));
      }
    }
    return stored;
  }

  /** The serving generation: its marks, and the versions that its events made. */
  private List<Projected> reporting(Set<String> subjects) {
    MongoDatabase reporting = mongo.getDatabase("reporting");
    Document standing =
        Objects.requireNonNull(reporting.getCollection("reporting_generation").find().first());
    String generation = "g" + number(standing, "generation");
    Map<String, List<String>> applied =
        eventsBySubject(reporting.getCollection(generation + "_versions"), "eventId", "_id");
    List<Projected> projected = new ArrayList<>();
    for (Document d :
        reporting
            .getCollection(generation + "_current")
            .find()
            .projection(Projections.include("epoch", "seq"))) {
      String subject = d.getString("_id");
      if (subjects.contains(subject)) {
        projected.add(
            new Projected(
                "reporting " + generation,
                subject,
                position(d),
                applied.getOrDefault(subject, List.of())));
      }
    }
    return projected;
  }

  /** The log of all events, in its own order. */
  private List<Projected> log(Thing thing, Set<String> subjects) {
    Map<String, List<String>> ids = new LinkedHashMap<>();
    Map<String, Position> last = new HashMap<>();
    for (Document d :
        mongo
            .getDatabase("reporting")
            .getCollection("events")
            .find()
            .projection(Projections.include("subject", "epoch", "seq", "no", "topic"))
            .sort(Sorts.ascending("no"))) {
      String subject = d.getString("subject");
      if (subjects.contains(subject) && thing.topic().equals(d.getString("topic"))) {
        ids.computeIfAbsent(subject, s -> new ArrayList<>()).add(d.getString("_id"));
        last.merge(subject, position(d), (a, b) -> a.compareTo(b) > 0 ? a : b);
      }
    }
    List<Projected> projected = new ArrayList<>();
    ids.forEach(
        (subject, applied) ->
            projected.add(
                new Projected(
                    "reporting's log",
                    subject,
                    last.getOrDefault(subject, Position.NONE),
                    applied)));
    return projected;
  }

  private List<Projected> readings(String database, Set<String> subjects) {
    List<Projected> projected = new ArrayList<>();
    for (Document d :
        mongo
            .getDatabase(database)
            .getCollection("partner_readings")
            .find()
            .projection(Projections.include("epoch", "seq"))) {
      if (subjects.contains(d.getString("_id"))) {
        projected.add(
            new Projected(database + "'s readings", d.getString("_id"), position(d), null));
      }
    }
    return projected;
  }

  private static Map<String, List<String>> eventsBySubject(
      MongoCollection<Document> collection, String id, String order) {
    Map<String, List<String>> bySubject = new HashMap<>();
    for (Document d :
        collection
            .find()
            .projection(Projections.include("subject", id))
            .sort(Sorts.ascending(order))) {
      bySubject
          .computeIfAbsent(d.getString("subject"), s -> new ArrayList<>())
          .add(d.getString(id));
    }
    return bySubject;
  }

  /** What was set aside as unreadable, in all services. */
  long deadLetters() {
    return DATABASES.stream()
        .mapToLong(
            d -> mongo.getDatabase(d).getCollection("platform_dead_letters").countDocuments())
        .sum();
  }

  private static Position position(Document d) {
    return new Position(number(d, "epoch"), number(d, "seq"));
  }

  static long number(Document d, String field) {
    return d.get(field, Number.class).longValue();
  }

  @Override
  public void close() {
    mongo.close();
  }
}
