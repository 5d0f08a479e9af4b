package org.partnership.reporting.timeline.application;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Caller;
import org.partnership.reporting.access.Visibility;
import org.partnership.reporting.eventlog.store.EventLog;
import org.partnership.reporting.eventlog.store.LoggedEvent;
import org.partnership.reporting.projection.domain.PartnerState;
import org.partnership.reporting.projection.domain.State;
import org.partnership.reporting.projection.store.Freshness;
import org.partnership.reporting.projection.store.Freshness.Counted;
import org.partnership.reporting.projection.store.Generations;
import org.partnership.reporting.projection.store.Thing;
import org.partnership.reporting.projection.store.Things;
import org.springframework.stereotype.Component;

/**
 * the timeline of a thing, of itself and its parts. It is there for whom the thing is there;
 * what is internal to an office or to an assessment is left out for those who may not read it.
 */
@Component
public class TellingTimeline {

  /** Of a partner's record, what only offices with a relation to it read. */
  private static final Set<String> ASSESSING = Set.of("assessment", "flag", "screening");

  /** Of an agreement, what its partners see: from the moment it is sent to them. */
  private static final Set<String> BEFORE_SENT =
      Set.of(
          "agreement.drafted.v1",
          "agreement.updated.v1",
          "agreement.submitted.v1",
          "agreement.returned.v1");

  private final Generations generations;
  private final Things things;
  private final Freshness freshness;
  private final EventLog log;
  private final Visibility visibility;
  private final Teller teller;

  TellingTimeline(
      Generations generations,
      Things things,
      Freshness freshness,
      EventLog log,
      Visibility visibility,
      Teller teller) {
    this.generations = generations;
    this.things = things;
    this.freshness = freshness;
    this.log = log;
    this.visibility = visibility;
    this.teller = teller;
  }

  /**
   * One event, told.
   *
   * @param subject the thing itself or a part of it
   * @param actor pseudonymous id of who did it
   */
  public record Entry(
      String eventId,
      Instant at,
      String type,
      String text,
      String subject,
      @Nullable String office,
      @Nullable String actor) {}

  /** A page, oldest first. */
  public record Page(
      String subject,
      Map<String, Counted> countedUpTo,
      List<Entry> items,
      @Nullable String nextCursor) {}

  /**
   * Tells a page of a thing's timeline.
   *
   * @param after number of the last event of the page before, 0 at the beginning
   * @throws RefusedException 404 when the thing is not there for this caller
   */
  public Page tell(Caller caller, String subject, long after, int limit, Locale locale) {
    int generation = generations.serving();
    Thing<? extends State> thing =
        things.find(generation, subject).orElseThrow(() -> notFound(subject));
    Thing<? extends State> root =
        thing.isPart()
            ? things.find(generation, thing.key()).orElseThrow(() -> notFound(subject))
            : thing;
    if (!visibility.sees(caller, root.id(), root.state())) {
      throw notFound(subject);
    }
    List<LoggedEvent> found =
        thing.isPart()
            ? log.ofPart(subject, after, limit + 1)
            : log.ofRoot(subject, after, limit + 1);
    List<LoggedEvent> page = found.subList(0, Math.min(limit, found.size()));
    return new Page(
        subject,
        freshness.of(generation),
        page.stream()
            .filter(e -> isShown(caller, root.state(), e.type()))
            .map(e -> entry(e, locale, id -> partnerName(generation, id)))
            .toList(),
        found.size() > limit ? Long.toString(page.get(page.size() - 1).number()) : null);
  }

  private boolean isShown(Caller caller, State root, String type) {
    String firstWord = type.substring(0, Math.max(0, type.indexOf('.')));
    if (ASSESSING.contains(firstWord)) {
      return root instanceof PartnerState partner
          && (visibility.seesAssessments(caller, partner) || type.equals("assessment.decided.v1"));
    }
    return !(caller instanceof Caller.PartnerPerson && BEFORE_SENT.contains(type));
  }

  private String partnerName(int generation, String id) {
    return things
        .find(generation, id)
        .filter(thing -> thing.state() instanceof PartnerState)
        .map(thing -> ((PartnerState) thing.state()).name())
        .orElse(id);
  }

  private Entry entry(LoggedEvent event, Locale locale, UnaryOperator<String> partnerName) {
    return new Entry(
        event.id(),
        event.time(),
        event.type(),
        teller.tell(event.type(), event.data(), locale, partnerName),
        event.subject(),
        event.office(),
        event.actor());
  }

  private static RefusedException notFound(String subject) {
    return new RefusedException(Refusal.notFound("thing", subject));
  }
}
