package org.partnership.agreement.emergency.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.emergency.domain.Emergency;
import org.partnership.kit.store.Stored;

/** An emergency as answered. */
record EmergencyView(
    String id,
    long version,
    String title,
    List<String> countries,
    LocalDate declaredOn,
    @Nullable LocalDate until,
    Instant createdAt,
    Instant updatedAt,
    List<String> allowedActions) {

  static EmergencyView of(Stored<Emergency> stored) {
    Emergency e = stored.state();
    return new EmergencyView(
        stored.id(),
        stored.version(),
        e.title(),
        e.countries(),
        e.declaredOn(),
        e.until(),
        stored.createdAt(),
        stored.updatedAt(),
        List.of());
  }
}
