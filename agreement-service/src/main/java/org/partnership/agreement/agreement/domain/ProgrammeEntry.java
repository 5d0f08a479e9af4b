package org.partnership.agreement.agreement.domain;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an agreement knows of one programme document under it.
 *
 * @param counted what it takes since it was approved; null: nothing
 * @param reserved what it is about to take
 * @param agreedSha256 its content as part of what the parties sign; null: it was approved
 *     after they had signed
 * @param over whether it was given up
 */
public record ProgrammeEntry(
    String documentId,
    Instant since,
    @Nullable ProgrammeShare counted,
    @Nullable Reservation reserved,
    @Nullable String agreedSha256,
    boolean over) {

  /**
   * Room that is kept for an approval until it is written.
   *
   * @param approval id of this approval: no other confirms or gives up what it reserved
   * @param at since when; one that is not written soon was abandoned
   */
  public record Reservation(ProgrammeShare share, String approval, Instant at) {

    private static final Duration SOON = Duration.ofMinutes(1);

    /** Whether whoever reserved it must have died. */
    public boolean isAbandoned(Instant now) {
      return at.plus(SOON).isBefore(now);
    }

    /** What was reserved before this is abandoned. */
    public static Instant abandonedBefore(Instant now) {
      return now.minus(SOON);
    }
  }

  static ProgrammeEntry registered(String documentId, Instant at) {
    return new ProgrammeEntry(documentId, at, null, null, null, false);
  }

  /** What it keeps others from taking: the larger of both while a revision is being approved. */
  BigDecimal taken() {
    BigDecimal now = counted == null ? BigDecimal.ZERO : counted.contribution().value();
    return reserved == null ? now : now.max(reserved.share().contribution().value());
  }

  ProgrammeEntry reserving(Reservation made) {
    return new ProgrammeEntry(documentId, since, counted, made, agreedSha256, over);
  }

  ProgrammeEntry confirmed(ProgrammeShare share, boolean isSignedWithIt) {
    return new ProgrammeEntry(
        documentId, since, share, null, isSignedWithIt ? share.sha256() : agreedSha256, over);
  }

  ProgrammeEntry released() {
    return new ProgrammeEntry(documentId, since, counted, null, agreedSha256, over);
  }

  ProgrammeEntry givenUp() {
    return new ProgrammeEntry(documentId, since, null, null, agreedSha256, true);
  }
}
