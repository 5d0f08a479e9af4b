package org.partnership.partner.partner.store;

import java.util.Arrays;
import java.util.Optional;

/** What a list of partners can be counted by. */
public enum PartnerFacet {
  CATEGORY("category", "state.profile.categories", true),
  COUNTRY("country", "state.profile.country", false),
  REACH("reach", "state.profile.reach", false),
  FOCUS_AREA("focusArea", "state.profile.focusAreas", true),
  OFFER("offer", "state.search.offerKinds", true),
  RATING("rating", "state.rating", false),
  STATUS("status", "state.status", false),
  OFFICE("office", "state.offices", true);

  private final String parameter;
  private final String path;
  private final boolean many;

  PartnerFacet(String parameter, String path, boolean many) {
    this.parameter = parameter;
    this.path = path;
    this.many = many;
  }

  /** Name of the filter it belongs to. */
  public String parameter() {
    return parameter;
  }

  /** The one of a name, if there is one. */
  public static Optional<PartnerFacet> named(String parameter) {
    return Arrays.stream(values()).filter(f -> f.parameter.equals(parameter)).findFirst();
  }

  String path() {
    return path;
  }

  boolean many() {
    return many;
  }
}
