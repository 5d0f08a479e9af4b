package org.partnership.reporting.overview.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.partnership.reporting.projection.domain.OfficeState;

/**
 * Regions are what regional offices look after. A country lies in the region of its country
 * offices; headquarters is a region of its own.
 */
final class Regions {

  private static final int DEPTH_MAX = 20;

  private final Map<String, OfficeState> offices;
  private final Map<String, Set<String>> ofCountry = new HashMap<>();

  Regions(Map<String, OfficeState> offices) {
    this.offices = offices;
    offices.forEach(
        (code, office) -> {
          String region = ofOffice(code);
          if (office.country() != null && region != null) {
            ofCountry.computeIfAbsent(office.country(), c -> new TreeSet<>()).add(region);
          }
        });
  }

  Set<String> ofCountry(@Nullable String country) {
    return country == null ? Set.of() : ofCountry.getOrDefault(country, Set.of());
  }

  /** Code of the regional office it is or is below; of headquarters when there is none between. */
  @Nullable String ofOffice(@Nullable String office) {
    String at = office;
    for (int i = 0; at != null && i < DEPTH_MAX; i++) {
      OfficeState state = offices.get(at);
      if (state == null) {
        return null;
      }
      if (!state.level().equals("COUNTRY")) {
        return at;
      }
      at = state.parent();
    }
    return null;
  }

  @Nullable String countryOf(@Nullable String office) {
    OfficeState state = office == null ? null : offices.get(office);
    return state == null ? null : state.country();
  }

  /** Whether an office is another or below it. */
  boolean isWithin(String office, String top) {
    String at = office;
    for (int i = 0; at != null && i < DEPTH_MAX; i++) {
      if (at.equals(top)) {
        return true;
      }
      OfficeState state = offices.get(at);
      at = state == null ? null : state.parent();
    }
    return false;
  }
}
