package org.partnership.testing;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Callers by the claims they have. */
public final class Personas {

  private Personas() {}

  /** Works for an office. */
  public static Persona staff(String name, String office, String... roles) {
    return new Persona(idOf(name), Set.of(roles), Map.of("name", name, "office", office));
  }

  /** Belongs to a partner organisation. */
  public static Persona partnerPerson(String name, String partnerId, String... roles) {
    return new Persona(idOf(name), Set.of(roles), Map.of("name", name, "partner", partnerId));
  }

  /** A system. */
  public static Persona machine(String name, String... roles) {
    return new Persona(name, Set.of(roles), Map.of());
  }

  /** The pseudonymous id of a named persona. */
  public static String idOf(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
