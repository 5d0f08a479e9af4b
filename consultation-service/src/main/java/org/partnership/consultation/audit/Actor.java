package org.partnership.consultation.audit;

import org.jspecify.annotations.Nullable;
import org.partnership.kit.security.Caller;

/**
 * Somebody who acts, as their token tells at that moment.
 *
 * @param personId pseudonymous
 * @param name as people call them: kept in this service only, shown to members only, never in
 *     events
 * @param office code of the office they act for, if staff
 * @param partnerId organisation they belong to, if a partner's person
 */
public record Actor(
    String personId, @Nullable String name, @Nullable String office, @Nullable String partnerId) {

  /** The actor behind a caller. */
  public static Actor of(Caller caller) {
    return switch (caller) {
      case Caller.Staff s -> new Actor(s.id(), named(s.name()), s.office(), null);
      case Caller.PartnerPerson p -> new Actor(p.id(), named(p.name()), null, p.partner());
      case Caller.Machine m -> new Actor(m.id(), null, null, null);
      case Caller.Anonymous a -> new Actor(a.id(), null, null, null);
      case Caller.Platform p -> new Actor(p.id(), null, null, null);
    };
  }

  private static @Nullable String named(String name) {
    return name.isBlank() ? null : name;
  }
}
