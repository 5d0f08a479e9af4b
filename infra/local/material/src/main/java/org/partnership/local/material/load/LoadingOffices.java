package org.partnership.local.material.load;

import java.util.List;
import java.util.Set;
import org.partnership.local.material.api.OfficesApi;
import org.partnership.local.material.data.Office;

/** Enters the offices, each level of the tree after the one above it. */
final class LoadingOffices {

  private static final List<String> LEVELS = List.of("HQ", "REGIONAL", "COUNTRY");

  private final OfficesApi api;
  private final Crew crew;

  LoadingOffices(OfficesApi api, Crew crew) {
    this.api = api;
    this.crew = crew;
  }

  void load(List<Office> offices) {
    Set<String> there = api.codes(People.HQ_ADMIN);
    for (String level : LEVELS) {
      List<Office> ofLevel =
          offices.stream().filter(office -> office.level().equals(level)).toList();
      crew.all(
          "offices (" + level + ")",
          ofLevel,
          Office::code,
          office -> {
            if (!there.contains(office.code())) {
              api.enter(People.HQ_ADMIN, office);
            }
          });
    }
  }
}
