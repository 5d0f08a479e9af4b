package org.partnership.consultation.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of what happened to a thing. It names people by their pseudonymous ids only.
 *
 * @param office the office the person acted for, if staff
 * @param partnerId the organisation the person belongs to, if a partner's person
 * @param from status before, if the action is about status
 * @param to status after
 * @param reason where one was asked for
 */
public record HistoryEntry(
    Instant at,
    String personId,
    @Nullable String office,
    @Nullable String partnerId,
    String action,
    @Nullable String from,
    @Nullable String to,
    List<Change> changes,
    @Nullable String reason) {

  public HistoryEntry {
    changes = List.copyOf(changes);
  }

  /** An action by somebody. */
  public static HistoryEntry of(String action, Stamp stamp) {
    return new HistoryEntry(
        stamp.at(),
        stamp.actor().personId(),
        stamp.actor().office(),
        stamp.actor().partnerId(),
        action,
        null,
        null,
        List.of(),
        null);
  }

  public HistoryEntry moving(Enum<?> before, Enum<?> after) {
    return new HistoryEntry(
        at, personId, office, partnerId, action, before.name(), after.name(), changes, reason);
  }

  public HistoryEntry changing(List<Change> what) {
    return new HistoryEntry(at, personId, office, partnerId, action, from, to, what, reason);
  }

  public HistoryEntry because(@Nullable String why) {
    return new HistoryEntry(at, personId, office, partnerId, action, from, to, changes, why);
  }

  /** The history with this as its newest line. */
  public List<HistoryEntry> after(List<HistoryEntry> history) {
    List<HistoryEntry> longer = new ArrayList<>(history);
    longer.add(this);
    return List.copyOf(longer);
  }
}
