package org.partnership.reporting.projection.messaging;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.partnership.kit.event.Event;
import org.partnership.kit.event.Position;
import org.partnership.kit.inbox.SubjectReader;
import org.partnership.reporting.eventlog.store.EventLog;
import org.partnership.reporting.projection.domain.SourceTopic;
import org.partnership.reporting.projection.store.Generations;
import org.partnership.reporting.projection.store.Generations.Standing;
import org.partnership.reporting.projection.store.ProjectedOffices;
import org.partnership.reporting.projection.store.ProjectionBatch;
import org.partnership.reporting.projection.store.Projector;

/**
 * Reads one topic into the log and the projection.
 *
 * <p>While a generation is being built, every batch goes into it as well, before it goes into the
 * serving one. That is what makes the switch safe without a pause: an event whose batch was polled
 * before the building began lies below the end of the topic that the builder reads to; every other
 * one is written to both by whoever reads it, or is left to the builder when the builder has not
 * come to its subject's mark yet. So once the builder finds nothing behind, the new generation has
 * everything the old one has, and keeps having it. The standing is read after the batch was polled;
 * that order matters.
 *
 * <p>The log is written here alone, of what the serving generation has not applied yet. So the
 * builder may be ahead of this reader, but must not make its generation the serving one until this
 * reader has come to where it is.
 */
final class ProjectionReader implements SubjectReader {

  private static final String OFFICES = "office.";

  private final SourceTopic source;
  private final Generations generations;
  private final Projector projector;
  private final EventLog log;
  private final ProjectedOffices offices;

  ProjectionReader(
      SourceTopic source,
      Generations generations,
      Projector projector,
      EventLog log,
      ProjectedOffices offices) {
    this.source = source;
    this.generations = generations;
    this.projector = projector;
    this.log = log;
    this.offices = offices;
  }

  @Override
  public Map<String, Position> positions(Collection<String> subjects) {
    return projector.positions(generations.serving(), subjects);
  }

  @Override
  public void apply(Map<String, List<Event>> bySubject) {
    Standing standing = generations.standing();
    ProjectionBatch serving = projector.prepare(standing.serving(), source, bySubject);
    log.note(source.topic(), inOrderOfTime(bySubject));
    Integer building = standing.building();
    if (building != null) {
      projector.applyWhatFollows(building, source, bySubject);
    }
    serving.write();
    if (bySubject.values().stream().anyMatch(e -> e.get(0).type().startsWith(OFFICES))) {
      offices.forget();
    }
  }

  /** A subject's times never run backwards, so its own order stays. */
  private static List<Event> inOrderOfTime(Map<String, List<Event>> bySubject) {
    return bySubject.values().stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparing(Event::time))
        .toList();
  }

  @Override
  public void skip(Event event) {
    Standing standing = generations.standing();
    Integer building = standing.building();
    if (building != null) {
      projector.skip(building, source, event);
    }
    projector.skip(standing.serving(), source, event);
  }
}
