package org.partnership.agreement.agreement.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.history.Actor;
import org.partnership.agreement.history.HistoryEntry;
import org.partnership.agreement.kind.DocumentsAllowed;
import org.partnership.agreement.kind.KindRules;
import org.partnership.agreement.money.Money;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;

/**
 * an agreement keeps what spans its programme documents. A document is registered when it
 * is drafted; its approval reserves room here, is written, and is confirmed here. What is reserved
 * counts for nothing but keeping others out.
 */
public final class ProgrammeRoom {

  private static final String CHANGED = "A programme document that is part of it was changed.";
  private static final Set<AgreementStatus> UNSIGNED =
      EnumSet.of(AgreementStatus.DRAFT, AgreementStatus.IN_REVIEW, AgreementStatus.APPROVED);

  private ProgrammeRoom() {}

  /** A document is about to be drafted. */
  public static Decision<Agreement> register(Agreement now, String documentId, Instant at) {
    DocumentsAllowed allowed = KindRules.of(now.kind()).documents();
    if (now.parts().programme().of(documentId).isPresent()) {
      return Decision.accept(now, List.of());
    }
    Optional<Refusal> impossible =
        noneUnder(now)
            .or(() -> notOpen(now))
            .or(
                () ->
                    now.parts().programme().count() < allowed.most()
                        ? Optional.empty()
                        : full(now));
    return impossible
        .<Decision<Agreement>>map(Decision::refuse)
        .orElseGet(() -> with(now, ProgrammeEntry.registered(documentId, at)));
  }

  private static Optional<Refusal> noneUnder(Agreement now) {
    return KindRules.of(now.kind()).documents() == DocumentsAllowed.NONE
        ? Optional.of(
            Refusal.policy(Reason.of("A-7", "programme-document-not-allowed", now.kind())))
        : Optional.empty();
  }

  private static Optional<Refusal> full(Agreement now) {
    int most = KindRules.of(now.kind()).documents().most();
    return Optional.of(
        Refusal.conflict(Reason.of("A-7", "programme-documents-too-many", now.kind(), most)));
  }

  /** Why nothing can be planned under it, if so: it is over. */
  public static Optional<Refusal> notOpen(Agreement now) {
    return now.status().isOpen()
        ? Optional.empty()
        : Optional.of(
            Refusal.conflict(
                Reason.of("A-7", "agreement-closed-to-documents", now.number(), now.status())));
  }

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
        notOpen(now)
            .or(now::onHold)
            .or(() -> underWay(entry))
            .or(() -> overAmount(now, documentId, share));
    return impossible
        .<Decision<Agreement>>map(Decision::refuse)
        .orElseGet(
            () -> with(now, entry.reserving(new ProgrammeEntry.Reservation(share, approval, at))));
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
    return agreed(
        now,
        now.parts()
            .programme()
            .with(entry.orElseThrow().confirmed(share.get(), UNSIGNED.contains(now.status()))),
        actor);
  }

  /** The approval that room was kept for was not written, and cannot be any more. */
  public static Decision<Agreement> release(Agreement now, String documentId, String approval) {
    return now.parts()
        .programme()
        .of(documentId)
        .filter(e -> e.reserved() != null && e.reserved().approval().equals(approval))
        .map(e -> with(now, e.released()))
        .orElseGet(() -> Decision.accept(now, List.of()));
  }

  /** The document was given up, or never came to be: it takes nothing any more. */
  public static Decision<Agreement> forget(Agreement now, String documentId, Actor actor) {
    Optional<ProgrammeEntry> entry = now.parts().programme().of(documentId);
    if (entry.isEmpty()) {
      return Decision.accept(now, List.of());
    }
    Programme programme = now.parts().programme();
    boolean signed = entry.get().agreedSha256() != null && !UNSIGNED.contains(now.status());
    return agreed(
        now, signed ? programme.with(entry.get().givenUp()) : programme.without(documentId), actor);
  }

  /** Its documents have followed it up to this status. */
  public static Decision<Agreement> followed(Agreement now, AgreementStatus upTo, boolean held) {
    boolean still = now.status() == upTo && now.holds().onHold() == held;
    return Decision.accept(
        still ? now.with(now.parts().withProgramme(now.parts().programme().asFollowed())) : now,
        List.of());
  }

  private static Decision<Agreement> with(Agreement now, ProgrammeEntry entry) {
    return Decision.accept(
        now.with(now.parts().withProgramme(now.parts().programme().with(entry))), List.of());
  }

  private static Decision<Agreement> agreed(Agreement now, Programme after, Actor actor) {
    boolean same = java.util.Objects.equals(now.parts().programme().agreed(), after.agreed());
    Agreement changed = now.with(now.parts().withProgramme(after));
    if (same || now.signatures().isEmpty() || !UNSIGNED.contains(now.status())) {
      return Decision.accept(changed, List.of());
    }
    return Decision.accept(
        changed.with(List.of(), HistoryEntry.noted(actor, "agreement.signatures-voided", CHANGED)),
        new AgreementEvent.SignaturesVoided(CHANGED));
  }

  /** Exactly one, approved, is what an agreement of such a kind is about: no signature before. */
  static Optional<Refusal> missing(Agreement now) {
    return KindRules.of(now.kind()).documents() == DocumentsAllowed.ONE
            && !now.parts().programme().hasApproved()
        ? Optional.of(
            Refusal.policy(
                Reason.of("A-7", "programme-document-missing", now.number(), now.kind())))
        : Optional.empty();
  }

  /** What approved documents rest on and other terms would take away, all of it at once. */
  public static List<Reason> faults(Agreement now, Terms wanted) {
    List<Reason> reasons = new ArrayList<>();
    amountFault(now, wanted.amount(), reasons);
    for (ProgrammeEntry entry : now.parts().programme().entries()) {
      ProgrammeShare share = entry.counted();
      if (share != null && !wanted.partnerIds().contains(share.partnerId())) {
        reasons.add(
            Reason.of("A-7", "partner-has-programme-document", share.partnerId())
                .at("/partnerIds"));
      }
      if (share != null
          && (share.startDate().isBefore(wanted.startDate())
              || share.endDate().isAfter(wanted.endDate()))) {
        reasons.add(
            Reason.of(
                    "A-7",
                    "programme-document-outside-dates",
                    share.startDate(),
                    share.endDate(),
                    wanted.startDate(),
                    wanted.endDate())
                .at(share.endDate().isAfter(wanted.endDate()) ? "/endDate" : "/startDate"));
      }
    }
    return reasons;
  }

  private static void amountFault(Agreement now, @Nullable Money wanted, List<Reason> reasons) {
    Money before = now.terms().amount();
    Programme programme = now.parts().programme();
    BigDecimal taken = programme.takenBesides("");
    if (before == null || taken.signum() == 0) {
      return;
    }
    boolean holds =
        wanted != null
            && wanted.currency().equals(before.currency())
            && wanted.value().compareTo(taken) >= 0;
    if (!holds) {
      reasons.add(
          Reason.of(
                  "A-7",
                  "amount-below-documents",
                  wanted == null ? "0" : wanted,
                  Money.of(taken, before.currency()))
              .at("/amount"));
    }
  }
}
