package org.partnership.reporting.projection.store;

import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.event.Event;
import org.partnership.kit.event.Position;
import org.partnership.kit.store.Numbers;
import org.partnership.reporting.projection.domain.Fact;
import org.partnership.reporting.projection.domain.Folding;
import org.partnership.reporting.projection.domain.Folding.Folded;
import org.partnership.reporting.projection.domain.Kind;
import org.partnership.reporting.projection.domain.State;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/**
 * A thing as it is tracked: what is known of it and up to which of its events.
 *
 * @param key the root it belongs to
 * @param at time of its newest event applied
 * @param folded nothing when all its events so far were left out
 */
record Tracked(
    String subject,
    String key,
    Position position,
    Instant since,
    Instant at,
    @Nullable Folded folded) {

  static Tracked fresh(Event first) {
    return new Tracked(
        first.subject(), first.key(), Position.NONE, first.time(), first.time(), null);
  }

  Tracked after(Event event, Fact fact) {
    return new Tracked(
        subject, key, event.position(), since, event.time(), Folding.fold(folded, fact));
  }

  /** Stepped past an event that is left out. */
  Tracked past(Event event) {
    return new Tracked(subject, key, event.position(), since, event.time(), folded);
  }

  /** Sorts by subject, epoch and number. */
  static String versionId(String subject, Position position) {
    return "%s#%06d#%012d".formatted(subject, position.epoch(), position.sequence());
  }

  Document version(Event event, MongoConverter converter) {
    Document document =
        new Document("_id", versionId(subject, position))
            .append("subject", subject)
            .append("epoch", position.epoch())
            .append("seq", position.sequence())
            .append("knownFrom", Date.from(at))
            .append("eventId", event.id());
    return withState(document, converter);
  }

  Document current(MongoConverter converter) {
    Document document =
        new Document("_id", subject)
            .append("key", key)
            .append("epoch", position.epoch())
            .append("seq", position.sequence())
            .append("since", Date.from(since))
            .append("at", Date.from(at));
    return withState(document, converter);
  }

  private Document withState(Document document, MongoConverter converter) {
    Folded known = folded;
    if (known != null) {
      Document state = new Document();
      converter.write(known.state(), state);
      document.append("kind", known.kind().name()).append("state", state);
    }
    return document;
  }

  static Tracked fromCurrent(Document d, MongoConverter converter) {
    return new Tracked(
        d.getString("_id"),
        d.getString("key"),
        position(d),
        d.getDate("since").toInstant(),
        d.getDate("at").toInstant(),
        folded(d, converter));
  }

  static Position position(Document d) {
    return new Position(Numbers.longOf(d, "epoch"), Numbers.longOf(d, "seq"));
  }

  static @Nullable Folded folded(Document d, MongoConverter converter) {
    String kindName = d.getString("kind");
    if (kindName == null) {
      return null;
    }
    Kind kind = Kind.valueOf(kindName);
    State state =
        converter.read(kind.stateType(), Objects.requireNonNull(d.get("state", Document.class)));
    return new Folded(kind, state);
  }
}
