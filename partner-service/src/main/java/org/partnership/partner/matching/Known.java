package org.partnership.partner.matching;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What an organisation is known by, taken apart once so that it can be compared with many. */
public final class Known {

  private final List<Name> names;
  private final @Nullable String country;
  private final Set<String> identifiers;

  private Known(List<Name> names, @Nullable String country, Set<String> identifiers) {
    this.names = names;
    this.country = country;
    this.identifiers = identifiers;
  }

  /**
   * From a record of it.
   *
   * @param names every name it goes or went by
   * @param country ISO 3166 alpha-2; none where it is not known or not one
   * @param identifiers {@code scheme-id} each
   */
  public static Known as(List<String> names, @Nullable String country, List<String> identifiers) {
    return new Known(
        names.stream().distinct().flatMap(n -> Name.of(n).stream()).toList(),
        country,
        new TreeSet<>(identifiers));
  }

  /** An identifier as it is compared: of a scheme, whatever the case and space around it. */
  public static String identifier(String scheme, String id) {
    return scheme.strip().toUpperCase(Locale.ROOT) + "-" + id.strip().toUpperCase(Locale.ROOT);
  }

  /** What it can be found by without being looked at; see {@link FindingKeys}. */
  public List<String> keys() {
    return FindingKeys.of(names, identifiers, country);
  }

  /** What those that may be the same organisation are looked up by among the keys of others. */
  public List<String> lookUps() {
    return FindingKeys.lookUps(names, identifiers, country);
  }

  List<Name> names() {
    return names;
  }

  @Nullable String country() {
    return country;
  }

  Set<String> identifiers() {
    return identifiers;
  }
}
