package org.partnership.partner.office.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.Scope;
import org.partnership.kit.store.Stored;
import org.partnership.partner.office.domain.Office;
import org.partnership.partner.office.domain.OfficeLevel;

/** An office as callers see it. */
record OfficeView(
    String id,
    long version,
    Instant createdAt,
    Instant updatedAt,
    String code,
    String name,
    OfficeLevel level,
    @Nullable String parent,
    @Nullable String country,
    String timeZone,
    List<String> allowedActions) {

  static OfficeView of(Stored<Office> stored, Caller caller, Access access) {
    Office office = stored.state();
    return new OfficeView(
        stored.id(),
        stored.version(),
        stored.createdAt(),
        stored.updatedAt(),
        office.code(),
        office.name(),
        office.level(),
        office.parent(),
        office.country(),
        office.timeZone(),
        access.allowed(caller, List.of("office.change"), Scope.ofOffice(office.code())));
  }
}
