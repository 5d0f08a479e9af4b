package org.partnership.agreement.programme.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.domain.ProgrammeShare;
import org.partnership.agreement.history.FieldChange;
import org.partnership.agreement.history.HistoryEntry;

/**
 * A programme document under an agreement: what will be done for the agreement's money. What
 * can be done with it is in {@link Drafting}, {@link Approving}, {@link Revising}, {@link Stopping}
 * and {@link Following}.
 *
 * @param office of the agreement
 * @param content in force; before approval, the draft
 * @param versions approved ones, oldest first
 * @param revision the one that is open, or the last
 * @param registered whether the agreement knows of it: until it was given up
 * @param suspendedWithAgreement whether it was suspended by following its agreement: then it
 *     resumes with it
 * @param history who changed what, oldest first
 */
public record ProgrammeDocument(
    String agreementId,
    String office,
    ProgrammeStatus status,
    Content content,
    Writing writing,
    List<Version> versions,
    @Nullable Revision revision,
    boolean registered,
    boolean suspendedWithAgreement,
    List<HistoryEntry> history) {

  private static final int CHANGES_KEPT = 100;

  public ProgrammeDocument {
    versions = List.copyOf(versions);
    history = List.copyOf(history);
  }

  /** The revision that is open, if one is. */
  public Optional<Revision> openRevision() {
    return Optional.ofNullable(revision).filter(r -> r.status().isOpen());
  }

  /** Number of the version in force; 0 before approval. */
  public int version() {
    return versions.size();
  }

  /** The content that waits for approval: the open revision's, else the document's. */
  public Content proposed() {
    return openRevision().map(Revision::content).orElse(content);
  }

  /** Who wrote what waits for approval: they do not approve it. */
  public Set<String> preparedBy() {
    return Set.copyOf(openRevision().map(Revision::writing).orElse(writing).preparedBy());
  }

  /** Whether it was ever approved: the partner's people see it from then on. */
  public boolean wasApproved() {
    return !versions.isEmpty();
  }

  /** Whether it is part of what its agreement is about: approved, and not given up. */
  public boolean isShownOnPaper() {
    return wasApproved() && status != ProgrammeStatus.CANCELLED;
  }

  /** Whether a content with this hash is in force. */
  public boolean isInForce(String sha256) {
    return wasApproved() && versions.get(versions.size() - 1).sha256().equals(sha256);
  }

  /** What it would take of its agreement, once what waits is approved. */
  public ProgrammeShare share(String sha256) {
    Content wanted = proposed();
    return new ProgrammeShare(
        wanted.partnerId(),
        wanted.contribution().ofOffice(),
        wanted.startDate(),
        wanted.endDate(),
        sha256,
        version() + 1);
  }

  /** What may be done with it now, by somebody who is permitted to. */
  public List<String> possibleActions(Agreement agreement) {
    Stream<String> own =
        ProgrammeLife.TABLE.actionsFrom(status).stream()
            .filter(a -> Guards.refusal(this, a, agreement).isEmpty());
    Stream<String> ofRevision =
        openRevision().stream()
            .flatMap(r -> ProgrammeLife.REVISION.actionsFrom(r.status()).stream())
            .filter(a -> Guards.ofRevision(this, a, agreement).isEmpty());
    return Stream.concat(own, ofRevision).toList();
  }

  /** Field by field, what the open revision changes. */
  public List<FieldChange> revised() {
    return openRevision().map(r -> ContentChanges.between(content, r.content())).orElse(List.of());
  }

  ProgrammeDocument saying(Content wanted, Writing by) {
    return new ProgrammeDocument(
        agreementId,
        office,
        status,
        wanted,
        by,
        versions,
        revision,
        registered,
        suspendedWithAgreement,
        history);
  }

  ProgrammeDocument at(ProgrammeStatus to, boolean withAgreement) {
    return new ProgrammeDocument(
        agreementId,
        office,
        to,
        content,
        writing,
        versions,
        revision,
        registered,
        withAgreement,
        history);
  }

  ProgrammeDocument with(Revision changed) {
    return new ProgrammeDocument(
        agreementId,
        office,
        status,
        content,
        writing,
        versions,
        changed,
        registered,
        suspendedWithAgreement,
        history);
  }

  ProgrammeDocument with(Version approved) {
    List<Version> all = new ArrayList<>(versions);
    all.add(approved);
    return new ProgrammeDocument(
        agreementId,
        office,
        status,
        proposed(),
        writing,
        all,
        revision,
        registered,
        suspendedWithAgreement,
        history);
  }

  /** Its agreement does not know of it any more. */
  public ProgrammeDocument unregistered() {
    return new ProgrammeDocument(
        agreementId,
        office,
        status,
        content,
        writing,
        versions,
        revision,
        false,
        suspendedWithAgreement,
        history);
  }

  /** With one more entry in its history; of many changed fields the first are kept there. */
  public ProgrammeDocument noting(HistoryEntry entry) {
    return new ProgrammeDocument(
        agreementId,
        office,
        status,
        content,
        writing,
        versions,
        revision,
        registered,
        suspendedWithAgreement,
        HistoryEntry.append(history, entry));
  }

  static List<FieldChange> kept(List<FieldChange> changes) {
    if (changes.size() <= CHANGES_KEPT) {
      return changes;
    }
    List<FieldChange> first = new ArrayList<>(changes.subList(0, CHANGES_KEPT));
    first.add(new FieldChange("…", null, Integer.toString(changes.size())));
    return first;
  }
}
