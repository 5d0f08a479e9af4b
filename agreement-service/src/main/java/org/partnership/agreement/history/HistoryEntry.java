package org.partnership.agreement.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change of a thing: who, for which office, when, from what to what, why.
 *
 * @param action as in the permission table, or what the platform did
 * @param from status before, where the action is about the status
 * @param to status after
 */
public record HistoryEntry(
    Instant at,
    String actor,
    @Nullable String onBehalfOf,
    String action,
    @Nullable String from,
    @Nullable String to,
    List<FieldChange> changes,
    @Nullable String reason) {

  /** A change of status. */
  public static HistoryEntry moved(
      Actor actor, String action, @Nullable Object from, Object to, @Nullable String reason) {
    return new HistoryEntry(
        actor.at(),
        actor.id(),
        actor.onBehalfOf(),
        action,
        from == null ? null : from.toString(),
        to.toString(),
        List.of(),
        reason);
  }

  /** A change of fields. */
  public static HistoryEntry edited(Actor actor, String action, List<FieldChange> changes) {
    return new HistoryEntry(
        actor.at(), actor.id(), actor.onBehalfOf(), action, null, null, changes, null);
  }

  /** Something noted that changes neither. */
  public static HistoryEntry noted(Actor actor, String action, @Nullable String what) {
    return new HistoryEntry(
        actor.at(), actor.id(), actor.onBehalfOf(), action, null, null, List.of(), what);
  }

  /** The history with one more entry. */
  public static List<HistoryEntry> append(List<HistoryEntry> history, HistoryEntry entry) {
    List<HistoryEntry> longer = new ArrayList<>(history);
    longer.add(entry);
    return List.copyOf(longer);
  }
}
