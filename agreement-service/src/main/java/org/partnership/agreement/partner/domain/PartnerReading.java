package org.partnership.agreement.partner.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.event.Event;

/**
 * What this service knows of a partner from its events.
 *
 * @param legalName empty while unknown
 * @param categories as published
 * @param status as published
 * @param validUntil until when the partner is eligible, as last published
 * @param standing the last change that agreements must follow; null while there was none
 * @param followPending whether agreements still have to follow it
 * @param merge into which other it was merged; null: it stands for itself
 * @param absorbed ids of the merges whose losers' names, flags and holds it has taken over
 */
public record PartnerReading(
    String legalName,
    List<String> categories,
    String status,
    @Nullable LocalDate validUntil,
    @Nullable StandingMark standing,
    boolean followPending,
    @Nullable Merge merge,
    List<String> absorbed) {

  /** Before anything is known. */
  public static final PartnerReading UNKNOWN =
      new PartnerReading("", List.of(), "PROSPECT", null, null, false, null, List.of());

  public PartnerReading {
    absorbed = List.copyOf(Objects.requireNonNullElse(absorbed, List.of()));
  }

  /** With what its profile says. */
  public PartnerReading withProfile(String name, List<String> among) {
    return new PartnerReading(
        name, among, status, validUntil, standing, followPending, merge, absorbed);
  }

  /** In a new status; marks what agreements must follow, if this changes whether they are held. */
  public PartnerReading withStatus(String now, @Nullable LocalDate until, Event event) {
    HoldCause after = HoldCause.of(now);
    PartnerReading moved =
        new PartnerReading(
            legalName, categories, now, until, standing, followPending, merge, absorbed);
    return Objects.equals(cause(), after) ? moved : moved.marked(after, event);
  }

  /** Merged into another: what held its agreements goes on until the survivor has taken over. */
  public PartnerReading mergedInto(Merge into, String now, Event event) {
    return new PartnerReading(
            legalName, categories, now, null, standing, followPending, into, absorbed)
        .marked(cause(), event);
  }

  /** Stands for itself again. */
  public PartnerReading unmerged(String now, @Nullable LocalDate until, Event event) {
    return new PartnerReading(
            legalName, categories, now, until, standing, followPending, null, absorbed)
        .marked(HoldCause.of(now), event);
  }

  /** Has taken over what was the loser's: its standing reaches the loser's agreements now. */
  public PartnerReading absorbing(String mergeId, Event event) {
    List<String> all = Stream.concat(absorbed.stream(), Stream.of(mergeId)).distinct().toList();
    return new PartnerReading(
            legalName, categories, status, validUntil, standing, followPending, merge, all)
        .marked(cause(), event);
  }

  private @Nullable HoldCause cause() {
    return standing == null ? null : standing.cause();
  }

  private PartnerReading marked(@Nullable HoldCause cause, Event event) {
    StandingMark mark =
        new StandingMark(
            cause,
            event.position().epoch(),
            event.position().sequence(),
            event.id(),
            event.traceparent());
    return new PartnerReading(
        legalName, categories, status, validUntil, mark, true, merge, absorbed);
  }
}
