package org.partnership.agreement.agreement.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.agreement.review.domain.Hearing;
import org.partnership.agreement.agreement.review.domain.HearingStatus;
import org.partnership.agreement.eligibility.domain.RestsOn;
import org.partnership.agreement.history.Actor;
import org.partnership.agreement.history.HistoryEntry;
import org.partnership.agreement.kind.AgreementKind;
import org.partnership.agreement.kind.KindRules;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;

/**
 * An agreement between one office and one or more partners. What can be done with it is in {@link
 * Reviewing}, {@link Signing}, {@link Running} and {@link Holding}; what it is with other terms, in
 * {@link NextVersion}.
 *
 * @param number unique for ever
 * @param office code of the office that is a party; fixed
 * @param sentToPartners whether it has been approved, so that its partners' people see it
 * @param signatures of the present content
 * @param activationRestedOn what its activation rested on
 * @param parts what lives under it by rules of its own
 * @param searchText title and number as searches compare them
 * @param history who changed what, oldest first
 */
public record Agreement(
    String number,
    AgreementKind kind,
    String office,
    Terms terms,
    AgreementStatus status,
    Review review,
    boolean sentToPartners,
    List<Signature> signatures,
    List<RestsOn> activationRestedOn,
    Holds holds,
    Parts parts,
    String searchText,
    List<HistoryEntry> history) {

  public Agreement {
    signatures = List.copyOf(signatures);
    activationRestedOn = List.copyOf(activationRestedOn);
    history = List.copyOf(history);
    parts = Objects.requireNonNullElse(parts, Parts.NONE);
    parts = parts.dueOn(Deadlines.next(status, terms, parts, history));
  }

  /**
   * Drafts one.
   *
   * @param predecessor id of the agreement that it renews; null: none
   */
  public static Decision<Agreement> draft(
      String number,
      AgreementKind kind,
      String office,
      Terms terms,
      @Nullable String predecessor,
      Actor actor) {
    Agreement drafted =
        new Agreement(
            number,
            kind,
            office,
            terms,
            AgreementStatus.DRAFT,
            Review.draftedBy(actor.id()),
            false,
            List.of(),
            List.of(),
            Holds.NONE,
            Parts.renewing(predecessor),
            AgreementCopy.searchText(number, terms),
            List.of(
                HistoryEntry.moved(
                    actor, Actions.AGREEMENT_DRAFT, null, AgreementStatus.DRAFT, null)));
    return Decision.accept(drafted, AgreementEvent.Written.drafted(drafted));
  }

  /** All parties: the office, then the partners. */
  public List<String> parties() {
    List<String> parties = new ArrayList<>(List.of(office));
    parties.addAll(terms.partnerIds());
    return parties;
  }

  /** Parties whose signature does not count yet. */
  public List<String> unsigned() {
    return parties().stream()
        .filter(p -> signatures.stream().noneMatch(s -> s.party().equals(p) && s.counts()))
        .toList();
  }

  /** The signature of this id. */
  public Optional<Signature> signature(String id) {
    return signatures.stream().filter(s -> s.id().equals(id)).findFirst();
  }

  private boolean isHeard() {
    return review.hearing().map(h -> h.status() == HearingStatus.MINUTED).orElse(true);
  }

  private boolean awaitsRatification() {
    Ratification due = parts.ratification();
    return due != null && due.isPending();
  }

  /** What may be done with it now, by somebody who is permitted to. */
  public List<String> possibleActions() {
    return AgreementLife.TABLE.actionsFrom(status).stream()
        .filter(a -> !holds.onHold() || !AgreementLife.COMMITTING.contains(a))
        .filter(a -> !a.equals(Actions.AGREEMENT_APPROVE) || isHeard())
        .filter(a -> !a.equals(Actions.AGREEMENT_RATIFY) || awaitsRatification())
        .filter(a -> !AgreementLife.SIGNING.contains(a) || ProgrammeRoom.missing(this).isEmpty())
        .toList();
  }

  /** Whether a review committee is heard before it is decided on. */
  public boolean needsCommittee() {
    return KindRules.of(kind).committee() && terms.emergency() == null;
  }

  /** With its committee's hearing as it is now. */
  public Agreement heard(Hearing hearing) {
    return with(review.heard(hearing));
  }

  /** Why an action is not possible, if so: the status, then a hold, then A-7. */
  public Optional<Refusal> refusal(String action) {
    Optional<Refusal> byStatus = AgreementLife.TABLE.refusal(action, status);
    if (byStatus.isPresent()) {
      return byStatus;
    }
    return (AgreementLife.COMMITTING.contains(action) ? onHold() : Optional.<Refusal>empty())
        .or(
            () ->
                AgreementLife.SIGNING.contains(action)
                    ? ProgrammeRoom.missing(this)
                    : Optional.empty());
  }

  /** Why nothing can be committed under it now, if so. */
  public Optional<Refusal> onHold() {
    List<Reason> reasons =
        holds.current().stream()
            .map(h -> Reason.of("A-10", "agreement-on-hold", h.partnerId(), h.cause(), h.since()))
            .toList();
    return reasons.isEmpty()
        ? Optional.empty()
        : Optional.of(Refusal.policy("agreement-on-hold", reasons));
  }

  Agreement moved(AgreementStatus to, String action, @Nullable String reason, Actor actor) {
    return AgreementCopy.of(this)
        .status(to)
        .parts(parts.moved())
        .sentToPartners(sentToPartners || to == AgreementStatus.APPROVED)
        .noting(HistoryEntry.moved(actor, action, status, to, reason))
        .made();
  }

  Agreement with(Terms changed) {
    return AgreementCopy.of(this).terms(changed).made();
  }

  Agreement with(Review changed) {
    return AgreementCopy.of(this).review(changed).made();
  }

  Agreement with(List<Signature> changed, HistoryEntry entry) {
    return AgreementCopy.of(this).signatures(changed).noting(entry).made();
  }

  Agreement with(Holds changed) {
    return AgreementCopy.of(this).holds(changed).made();
  }

  /** The same with other parts. */
  public Agreement with(Parts changed) {
    return AgreementCopy.of(this).parts(changed).made();
  }

  Agreement activationRestsOn(List<RestsOn> asked) {
    return AgreementCopy.of(this).activationRestedOn(asked).made();
  }

  /** The same with one more entry in its history. */
  public Agreement noting(HistoryEntry entry) {
    return AgreementCopy.of(this).noting(entry).made();
  }
}
