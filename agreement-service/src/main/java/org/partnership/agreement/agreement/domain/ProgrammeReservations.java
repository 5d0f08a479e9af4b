package org.partnership.agreement.agreement.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.partnership.agreement.history.Actor;
import org.partnership.agreement.money.Money;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;

/**
 * what programme documents take of their agreement's amount. An approval reserves room
 * here, is written, and is confirmed here. What is reserved counts for nothing but keeping others
 * out.
 */
public final class ProgrammeReservations {

  private ProgrammeReservations() {}

  /**
   * Keeps room for an approval. Documents never take more than the agreement's amount, whatever is
   * approved at once.
   *
   * @param approval id of this approval
   */
  public static Decision<Agreement> reserve(
      Agreement now, String documentId, ProgrammeShare share, String approval, Instant at) {
    ProgrammeEntry entry =
        now.parts()
            .programme()
            .of(documentId)
            .orElseGet(() -> ProgrammeEntry.registered(documentId, at));
    Optional<Refusal> impossible =
        ProgrammeRoom.notOpen(now)
            .or(now::onHold)
            .or(() -> underWay(entry))
            .or(() -> overAmount(now, documentId, share));
    return impossible
        .<Decision<Agreement>>map(Decision::refuse)
        .orElseGet(
            () ->
                ProgrammeRoom.with(
                    now, entry.reserving(new ProgrammeEntry.Reservation(share, approval, at))));
  }

  private static Optional<Refusal> underWay(ProgrammeEntry entry) {
    return entry.reserved() == null
        ? Optional.empty()
        : Optional.of(Refusal.conflict(Reason.of("A-7", "approval-under-way")));
  }

  private static Optional<Refusal> overAmount(
      Agreement now, String documentId, ProgrammeShare share) {
    Money wanted = share.contribution();
    Money amount = now.terms().amount();
    if (amount == null) {
      return Optional.of(
          Refusal.policy(Reason.of("A-7", "agreement-without-amount", now.number())));
    }
    if (!wanted.currency().equals(amount.currency())) {
      return Optional.of(
          Refusal.policy(
              Reason.of("A-7", "currency-mixed", wanted, amount.currency()).at("/currency")));
    }
    BigDecimal left = amount.value().subtract(now.parts().programme().takenBesides(documentId));
    return wanted.value().compareTo(left) <= 0
        ? Optional.empty()
        : Optional.of(
            Refusal.policy(
                Reason.of(
                        "A-7",
                        "documents-exceed-amount",
                        wanted,
                        Money.of(left.max(BigDecimal.ZERO), amount.currency()),
                        amount)
                    .at("/contribution")));
  }

  /**
   * The approval that room was kept for is written: from here on it counts. Before the agreement is
   * signed the document becomes part of what is signed, which voids signatures given already.
   */
  public static Decision<Agreement> confirm(
      Agreement now, String documentId, String sha256, Actor actor) {
    Optional<ProgrammeEntry> entry = now.parts().programme().of(documentId);
    Optional<ProgrammeShare> share =
        entry
            .map(ProgrammeEntry::reserved)
            .map(ProgrammeEntry.Reservation::share)
            .filter(s -> s.sha256().equals(sha256));
    if (share.isEmpty()) {
      return Decision.accept(now, List.of());
    }
    return ProgrammeRoom.agreed(
        now,
        now.parts()
            .programme()
            .with(
                entry
                    .orElseThrow()
                    .confirmed(share.get(), ProgrammeRoom.UNSIGNED.contains(now.status()))),
        actor);
  }

  /** The approval that room was kept for was not written, and cannot be any more. */
  public static Decision<Agreement> release(Agreement now, String documentId, String approval) {
    return now.parts()
        .programme()
        .of(documentId)
        .filter(e -> e.reserved() != null && e.reserved().approval().equals(approval))
        .map(e -> ProgrammeRoom.with(now, e.released()))
        .orElseGet(() -> Decision.accept(now, List.of()));
  }
}
