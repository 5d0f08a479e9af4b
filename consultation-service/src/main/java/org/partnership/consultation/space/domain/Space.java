package org.partnership.consultation.space.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnership.consultation.audit.HistoryEntry;

/**
 * A consultation space. Its life: set up as a draft, opened so that people talk, concluded with
 * what was heard and what changes, closed (L-3); see {@link SpaceLifeCycle}.
 *
 * @param office code of the office that owns it
 * @param conclusion what was heard; a space that closed has one
 * @param commitments what changes, in the order in which they were made
 */
public record Space(
    SpaceDetails details,
    String office,
    SpaceStatus status,
    @Nullable Instant openedAt,
    @Nullable Instant closedAt,
    @Nullable Conclusion conclusion,
    List<Commitment> commitments,
    List<HistoryEntry> history) {

  public Space {
    commitments = List.copyOf(commitments);
    history = List.copyOf(history);
  }

  public boolean isModeratedBy(String personId) {
    return details.moderators().contains(personId);
  }

  public Optional<Commitment> commitment(String id) {
    return commitments.stream().filter(c -> c.commitmentId().equals(id)).findFirst();
  }

  /** Whether everyone who is signed in may see that it is there, and its card. */
  public boolean hasOpenCard() {
    return status != SpaceStatus.DRAFT && details.visibility() != Visibility.INVITED;
  }

  /** Whether everyone who is signed in may see what is inside. */
  public boolean hasOpenInside() {
    return status != SpaceStatus.DRAFT && details.visibility() == Visibility.PUBLIC;
  }

  Space with(SpaceDetails now, HistoryEntry entry) {
    return new Space(
        now, office, status, openedAt, closedAt, conclusion, commitments, entry.after(history));
  }

  Space opened(Instant at, HistoryEntry entry) {
    return new Space(
        details,
        office,
        SpaceStatus.OPEN,
        at,
        closedAt,
        conclusion,
        commitments,
        entry.after(history));
  }

  Space closed(Instant at, HistoryEntry entry) {
    return new Space(
        details,
        office,
        SpaceStatus.CLOSED,
        openedAt,
        at,
        conclusion,
        commitments,
        entry.after(history));
  }

  Space with(Conclusion now, HistoryEntry entry) {
    return new Space(
        details, office, status, openedAt, closedAt, now, commitments, entry.after(history));
  }

  Space with(List<Commitment> now, HistoryEntry entry) {
    return new Space(
        details, office, status, openedAt, closedAt, conclusion, now, entry.after(history));
  }
}
