package org.partnership.kit.inbox;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.event.Event;
import org.partnership.kit.event.Position;
import org.partnership.kit.store.Numbers;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * A service's own reading of the subjects of another: one document per subject, folded from its
 * events, with the position in the same document.
 *
 * @param <R> what is kept of a subject
 */
public final class Readings<R> implements SubjectReader {

  /** A reading before and after a batch. */
  public record Change<R>(String subject, @Nullable R before, @Nullable R after, Event last) {}

  /**
   * A reading with the position up to which it counts.
   *
   * @param readAt time of the newest event in it
   */
  public record Read<R>(String subject, Position position, java.time.Instant readAt, R state) {}

  private final MongoTemplate mongo;
  private final String collection;
  private final Class<R> type;
  private final BiFunction<@Nullable R, Event, @Nullable R> fold;
  private final Consumer<Change<R>> afterwards;

  /**
   * @param fold pure: the reading after an event; events that do not matter return what was given
   * @param afterwards called after the write for each subject that changed; must be safe to repeat
   *     and quick, since the partition waits for it
   */
  public Readings(
      MongoTemplate mongo,
      String collection,
      Class<R> type,
      BiFunction<@Nullable R, Event, @Nullable R> fold,
      Consumer<Change<R>> afterwards) {
    this.mongo = mongo;
    this.collection = collection;
    this.type = type;
    this.fold = fold;
    this.afterwards = afterwards;
  }

  /** The reading of a subject; empty for one never heard of or of no interest. */
  public Optional<Read<R>> find(String subject) {
    return Optional.ofNullable(documents().find(Filters.eq("_id", subject)).first())
        .flatMap(this::read);
  }

  /** Readings that match a filter (paths start with {@code state.}). */
  public List<Read<R>> query(Bson filter) {
    List<Read<R>> found = new ArrayList<>();
    documents().find(filter).forEach(d -> read(d).ifPresent(found::add));
    return found;
  }

  private Optional<Read<R>> read(Document d) {
    R state = state(d);
    return state == null
        ? Optional.empty()
        : Optional.of(
            new Read<>(d.getString("_id"), position(d), d.getDate("readAt").toInstant(), state));
  }

  @Override
  public Map<String, Position> positions(Collection<String> subjects) {
    Map<String, Position> positions = new HashMap<>();
    documents()
        .find(Filters.in("_id", subjects))
        .projection(Projections.include("epoch", "seq"))
        .forEach(d -> positions.put(d.getString("_id"), position(d)));
    return positions;
  }

  @Override
  public void apply(Map<String, List<Event>> bySubject) {
    Map<String, Document> before = new HashMap<>();
    documents()
        .find(Filters.in("_id", bySubject.keySet()))
        .forEach(d -> before.put(d.getString("_id"), d));
    List<WriteModel<Document>> writes = new ArrayList<>();
    List<Change<R>> changes = new ArrayList<>();
    bySubject.forEach(
        (subject, events) -> {
          Document known = before.get(subject);
          Position from = known == null ? Position.NONE : position(known);
          if (!from.isFollowedBy(events.get(0).position())) {
            // What the caller decided on was read before: another instance was here since.
            throw new OvertakenException();
          }
          R old = known == null ? null : state(known);
          R state = old;
          for (Event event : events) {
            state = fold.apply(state, event);
          }
          Event last = events.get(events.size() - 1);
          writes.add(write(subject, known, state, last));
          changes.add(new Change<>(subject, old, state, last));
        });
    write(writes);
    changes.forEach(afterwards);
  }

  /**
   * A position that is no longer what was read means another instance was here: the write does not
   * match, its upsert collides, and the whole batch is looked at again.
   */
  private void write(List<WriteModel<Document>> writes) {
    try {
      documents().bulkWrite(writes, new BulkWriteOptions().ordered(false));
    } catch (MongoBulkWriteException e) {
      if (e.getWriteErrors().stream().allMatch(error -> error.getCode() == 11000)) {
        throw new OvertakenException();
      }
      throw e;
    }
  }

  private WriteModel<Document> write(
      String subject, @Nullable Document known, @Nullable R state, Event last) {
    Document document =
        new Document("_id", subject)
            .append("epoch", last.position().epoch())
            .append("seq", last.position().sequence())
            .append("readAt", Date.from(last.time()));
    if (state != null) {
      Document converted = new Document();
      mongo.getConverter().write(state, converted);
      document.append("state", converted);
    }
    Position from = known == null ? Position.NONE : position(known);
    return new ReplaceOneModel<>(
        Filters.and(
            Filters.eq("_id", subject),
            Filters.eq("epoch", from.epoch()),
            Filters.eq("seq", from.sequence())),
        document,
        new ReplaceOptions().upsert(true));
  }

  @Override
  public void skip(Event event) {
    Document known = documents().find(Filters.eq("_id", event.subject())).first();
    if (known != null && event.position().compareTo(position(known)) <= 0) {
      return;
    }
    write(List.of(write(event.subject(), known, known == null ? null : state(known), event)));
  }

  private @Nullable R state(Document d) {
    Document state = d.get("state", Document.class);
    return state == null ? null : mongo.getConverter().read(type, state);
  }

  private static Position position(Document d) {
    return new Position(Numbers.longOf(d, "epoch"), Numbers.longOf(d, "seq"));
  }

  private MongoCollection<Document> documents() {
    return mongo.getCollection(collection);
  }
}
