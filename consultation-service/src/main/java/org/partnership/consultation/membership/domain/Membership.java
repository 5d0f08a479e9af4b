package org.partnership.consultation.membership.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.consultation.audit.HistoryEntry;

/**
 * What is between one person and one space.
 *
 * @param spaceOffice the office that owns the space
 * @param personId pseudonymous
 * @param name as their token told when they joined or asked; forgotten when they are no longer in
 *     it
 * @param office code of the office they act for, if staff
 * @param partnerId organisation they belong to, if a partner's person
 * @param since when it came to this status
 * @param changedBy who brought it to this status
 */
public record Membership(
    String consultationId,
    String spaceOffice,
    String personId,
    @Nullable String name,
    @Nullable String office,
    @Nullable String partnerId,
    MembershipStatus status,
    Instant since,
    @Nullable String changedBy,
    List<HistoryEntry> history) {

  public Membership {
    history = List.copyOf(history);
  }

  /** Before anything has happened between them. */
  public static Membership none(String consultationId, String spaceOffice, String personId) {
    return new Membership(
        consultationId,
        spaceOffice,
        personId,
        null,
        null,
        null,
        MembershipStatus.NONE,
        Instant.EPOCH,
        null,
        List.of());
  }
}
