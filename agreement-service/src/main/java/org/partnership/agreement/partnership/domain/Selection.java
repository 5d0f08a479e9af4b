package org.partnership.agreement.partnership.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Partners that were chosen in a call for expression of interest, as partner-service tells.
 *
 * @param office that made the call
 * @param reason for the choice
 * @param at when they were chosen
 * @param eventId of the event that told it
 * @param pending whether the partnership has still to be opened
 */
public record Selection(
    String title,
    List<String> results,
    List<String> partnerIds,
    List<String> countries,
    String office,
    String reason,
    Instant at,
    String eventId,
    @Nullable String traceparent,
    boolean pending) {

  public Selection {
    results = List.copyOf(results);
    partnerIds = List.copyOf(partnerIds);
    countries = List.copyOf(countries);
  }
}
