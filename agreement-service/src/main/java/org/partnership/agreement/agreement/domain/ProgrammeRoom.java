package org.partnership.agreement.agreement.domain;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.partnership.agreement.history.Actor;
import org.partnership.agreement.history.HistoryEntry;
import org.partnership.agreement.kind.DocumentsAllowed;
import org.partnership.agreement.kind.KindRules;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;

/**
 * an agreement keeps what spans its programme documents: how many there are, which of them its
 * parties sign, whether they have followed it. What they take of its amount is in {@link
 * ProgrammeReservations}.
 */
public final class ProgrammeRoom {

  private static final String CHANGED = "A programme document that is part of it was changed.";
  static final Set<AgreementStatus> UNSIGNED =
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

  static Decision<Agreement> with(Agreement now, ProgrammeEntry entry) {
    return Decision.accept(
        now.with(now.parts().withProgramme(now.parts().programme().with(entry))), List.of());
  }

  /** With what is part of the content as it is now: a change of that voids signatures. */
  static Decision<Agreement> agreed(Agreement now, Programme after, Actor actor) {
    boolean same = java.util.Objects.equals(now.parts().programme().agreed(), after.agreed());
    Agreement changed = now.with(now.parts().withProgramme(after));
    if (same || now.signatures().isEmpty() || !UNSIGNED.contains(now.status())) {
      return Decision.accept(changed, List.of());
    }
    return Decision.accept(
        changed.with(List.of(), HistoryEntry.noted(actor, "agreement.signatures-voided", CHANGED)),
        new SignatureEvent.Voided(CHANGED));
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
}
