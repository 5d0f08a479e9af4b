package org.partnership.partner.partner.store;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;

/** What a list of partners can be counted by. */
public enum PartnerFacet {
  CATEGORY("category", "state.profile.categories"),
  COUNTRY("country", "state.profile.country"),
  REACH("reach", "state.profile.reach"),
  FOCUS_AREA("focusArea", "state.profile.focusAreas"),
  OFFER("offer", "state.search.offerKinds"),
  RATING("rating", "state.rating"),
  STATUS("status", "state.status"),
  OFFICE("office", "state.offices");

  private final String parameter;
  private final String path;

  PartnerFacet(String parameter, String path) {
    this.parameter = parameter;
    this.path = path;
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

  /** The values a document has, each once. */
  Set<String> valuesOf(Document partner) {
    Object value = partner.getEmbedded(List.of(path.split("\\.")), Object.class);
    return switch (value) {
      case null -> Set.of();
      case String one -> Set.of(one);
      case List<?> many -> many.stream().map(Object::toString).collect(Collectors.toSet());
      default -> throw new IllegalStateException(path + " is no text: " + value);
    };
  }
}
