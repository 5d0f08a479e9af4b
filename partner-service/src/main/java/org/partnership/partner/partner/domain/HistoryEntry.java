package org.partnership.partner.partner.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.partner.partner.domain.profile.FieldChange;

/**
 * Who did what for which office, when, from what to what, and why.
 *
 * @param number within the partner, from 1
 * @param by pseudonymous id
 * @param from status before; both statuses only where the status moved
 */
public record HistoryEntry(
    int number,
    Instant at,
    String by,
    @Nullable String office,
    String action,
    @Nullable PartnerStatus from,
    @Nullable PartnerStatus to,
    List<FieldChange> changes,
    @Nullable String reason) {

  public HistoryEntry {
    changes = List.copyOf(changes);
  }
}
