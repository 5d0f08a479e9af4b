package org.partnership.kit.security;

import java.util.Set;

/** Who acts. Built from a verified token only, or by the platform for what it does by itself. */
public sealed interface Caller {

  /** Pseudonymous, stable id: the only name of a person that events and logs carry. */
  String id();

  /** Role names as in the permission table. */
  Set<String> roles();

  /**
   * A person who works for an office.
   *
   * @param name shown to people, never put into events or logs
   * @param office code of the office they act for, its subtree included
   */
  record Staff(String id, String name, String office, Set<String> roles) implements Caller {
    public Staff {
      roles = Set.copyOf(roles);
    }
  }

  /**
   * A person of a partner organisation.
   *
   * @param partner id of the one organisation they are bound to
   */
  record PartnerPerson(String id, String name, String partner, Set<String> roles)
      implements Caller {
    public PartnerPerson {
      roles = Set.copyOf(roles);
    }
  }

  /** A system with its own client credentials. */
  record Machine(String id, Set<String> roles) implements Caller {
    public Machine {
      roles = Set.copyOf(roles);
    }
  }

  /** Nobody known: public answers only. */
  record Anonymous() implements Caller {
    @Override
    public String id() {
      return "anonymous";
    }

    @Override
    public Set<String> roles() {
      return Set.of();
    }
  }

  /**
   * The platform itself: sweeps, followers of events. Never comes from a token.
   *
   * @param id such as {@code platform:date-sweep}
   */
  record Platform(String id) implements Caller {
    @Override
    public Set<String> roles() {
      return Set.of();
    }
  }

  default boolean has(String role) {
    return roles().contains(role);
  }
}
