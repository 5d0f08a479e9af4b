package org.partnership.agreement.partner.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.event.Position;

/**
 * What this service knows of a partner from its events.
 *
 * @param legalName empty while unknown
 * @param categories as published
 * @param status as published
 * @param validUntil until when the partner is eligible, as last published
 * @param standing the last change that agreements must follow; null while there was none
 * @param followPending whether agreements still have to follow it
 * @param mergedInto id of the partner that stands for this one (P-2); null: it stands for itself
 */
public record PartnerReading(
    String legalName,
    List<String> categories,
    String status,
    @Nullable LocalDate validUntil,
    @Nullable StandingMark standing,
    boolean followPending,
    @Nullable String mergedInto) {

  /** Before anything is known. */
  public static final PartnerReading UNKNOWN =
      new PartnerReading("", List.of(), "PROSPECT", null, null, false, null);

  /** With what its profile says. */
  public PartnerReading withProfile(String name, List<String> among) {
    return new PartnerReading(name, among, status, validUntil, standing, followPending, mergedInto);
  }

  /** In a new status; marks what agreements must follow, if this changes whether they are held. */
  public PartnerReading withStatus(
      String now,
      @Nullable LocalDate until,
      Position at,
      String eventId,
      @Nullable String traceparent) {
    HoldCause before = standing == null ? null : standing.cause();
    HoldCause after = HoldCause.of(now);
    if (Objects.equals(before, after)) {
      return new PartnerReading(
          legalName, categories, now, until, standing, followPending, mergedInto);
    }
    StandingMark mark = new StandingMark(after, at.epoch(), at.sequence(), eventId, traceparent);
    return new PartnerReading(legalName, categories, now, until, mark, true, mergedInto);
  }

  /** Merged into another, or standing for itself again. */
  public PartnerReading withMergedInto(@Nullable String survivorId) {
    return new PartnerReading(
        legalName, categories, status, validUntil, standing, followPending, survivorId);
  }
}
