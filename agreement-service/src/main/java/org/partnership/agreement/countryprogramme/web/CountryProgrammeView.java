package org.partnership.agreement.countryprogramme.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.partnership.agreement.countryprogramme.domain.CountryProgramme;
import org.partnership.kit.store.Stored;

/** A country programme as answered. */
record CountryProgrammeView(
    String id,
    long version,
    String office,
    String code,
    String name,
    LocalDate startDate,
    LocalDate endDate,
    Instant createdAt,
    Instant updatedAt,
    List<String> allowedActions) {

  static CountryProgrammeView of(Stored<CountryProgramme> stored) {
    CountryProgramme p = stored.state();
    return new CountryProgrammeView(
        stored.id(),
        stored.version(),
        p.office(),
        p.code(),
        p.name(),
        p.startDate(),
        p.endDate(),
        stored.createdAt(),
        stored.updatedAt(),
        List.of());
  }
}
