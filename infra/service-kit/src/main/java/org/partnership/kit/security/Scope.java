package org.partnership.kit.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What relates a thing to callers.
 *
 * @param office the office that owns it
 * @param otherOffices further offices with a relation to it
 * @param partners organisations that are a party to it
 * @param preparedBy ids of those who prepared it: they do not decide about it
 */
public record Scope(
    @Nullable String office,
    Set<String> otherOffices,
    Set<String> partners,
    Set<String> preparedBy) {

  /** Nothing in particular. */
  public static final Scope NONE = new Scope(null, Set.of(), Set.of(), Set.of());

  public Scope {
    otherOffices = Set.copyOf(otherOffices);
    partners = Set.copyOf(partners);
    preparedBy = Set.copyOf(preparedBy);
  }

  public static Scope ofOffice(@Nullable String office) {
    return new Scope(office, Set.of(), Set.of(), Set.of());
  }

  public static Scope ofPartner(String partner) {
    return new Scope(null, Set.of(), Set.of(partner), Set.of());
  }

  public Scope withOtherOffices(Set<String> offices) {
    return new Scope(office, offices, partners, preparedBy);
  }

  public Scope withPartners(Set<String> ids) {
    return new Scope(office, otherOffices, ids, preparedBy);
  }

  public Scope withPreparedBy(Set<String> ids) {
    return new Scope(office, otherOffices, partners, ids);
  }
}
