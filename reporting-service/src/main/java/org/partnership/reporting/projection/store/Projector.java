package org.partnership.reporting.projection.store;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.partnership.kit.event.Event;
import org.partnership.kit.event.Position;
import org.partnership.kit.inbox.OvertakenException;
import org.partnership.reporting.projection.domain.SourceTopic;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.stereotype.Component;

/** Brings events into a generation: folds them onto what is known, then writes the outcome. */
@Component
public class Projector {

  private static final int TRIES = 10;

  private final Generations generations;
  private final Freshness freshness;
  private final FactReader facts;
  private final MongoConverter converter;

  Projector(Generations generations, Freshness freshness, FactReader facts, MongoTemplate mongo) {
    this.generations = generations;
    this.freshness = freshness;
    this.facts = facts;
    this.converter = mongo.getConverter();
  }

  /** Marks of subjects in a generation; those never seen are left out. */
  public Map<String, Position> positions(int generation, Collection<String> subjects) {
    Map<String, Position> positions = new HashMap<>();
    generations
        .current(generation)
        .find(Filters.in("_id", subjects))
        .projection(Projections.include("epoch", "seq"))
        .forEach(d -> positions.put(d.getString("_id"), Tracked.position(d)));
    return positions;
  }

  /** What to do with an event that does not follow its subject's mark. */
  private enum Ahead {
    /** Somebody else moved the mark: look at everything again. */
    REFUSE,
    /** Leave it: whoever fills the generation comes to it. */
    LEAVE
  }

  /**
   * Folds events, each subject's in order, onto what a generation knows; writes nothing yet.
   * Repeats are dropped.
   *
   * @throws OvertakenException when a mark was moved by another writer: to be tried again
   * @throws RuntimeException when one of them can never be applied
   */
  public ProjectionBatch prepare(
      int generation, SourceTopic source, Map<String, List<Event>> bySubject) {
    return folded(generation, source, bySubject, Ahead.REFUSE);
  }

  /**
   * Brings into a generation that is being filled what follows its marks, and leaves the rest to
   * whoever fills it. The two race; the marks decide, and this one looks again.
   */
  public void applyWhatFollows(
      int generation, SourceTopic source, Map<String, List<Event>> bySubject) {
    for (int i = 1; ; i++) {
      try {
        folded(generation, source, bySubject, Ahead.LEAVE).write();
        return;
      } catch (OvertakenException e) {
        if (i == TRIES) {
          throw e;
        }
      }
    }
  }

  /** Moves a subject past an event that is left out. */
  public void skip(int generation, SourceTopic source, Event event) {
    Tracked known = tracked(generation, List.of(event.subject())).get(event.subject());
    Tracked at = known == null ? Tracked.fresh(event) : known;
    if (at.position().isFollowedBy(event.position())) {
      ProjectionBatch batch = batch(generation, source);
      batch.current(known, at.past(event));
      batch.write();
    }
  }

  private ProjectionBatch folded(
      int generation, SourceTopic source, Map<String, List<Event>> bySubject, Ahead ahead) {
    Map<String, Tracked> known = tracked(generation, bySubject.keySet());
    ProjectionBatch batch = batch(generation, source);
    bySubject.forEach(
        (subject, events) -> {
          Tracked before = known.get(subject);
          Tracked at = before == null ? Tracked.fresh(events.get(0)) : before;
          for (Event event : events) {
            if (event.position().compareTo(at.position()) <= 0) {
              continue;
            }
            if (!at.position().isFollowedBy(event.position())) {
              if (ahead == Ahead.LEAVE) {
                break;
              }
              throw new OvertakenException();
            }
            at = at.after(event, facts.read(event));
            batch.version(at, event);
          }
          batch.current(before, at);
        });
    return batch;
  }

  private ProjectionBatch batch(int generation, SourceTopic source) {
    return new ProjectionBatch(generations, freshness, converter, generation, source);
  }

  private Map<String, Tracked> tracked(int generation, Collection<String> subjects) {
    Map<String, Tracked> tracked = new HashMap<>();
    generations
        .current(generation)
        .find(Filters.in("_id", subjects))
        .forEach(d -> tracked.put(d.getString("_id"), Tracked.fromCurrent(d, converter)));
    return tracked;
  }
}
