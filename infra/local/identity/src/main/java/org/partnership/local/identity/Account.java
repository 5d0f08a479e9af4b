package org.partnership.local.identity;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * Someone or something that can get a token.
 *
 * @param user the name to sign in with
 * @param name shown to people
 * @param roles as DOMAIN names them
 * @param place for whom it acts
 */
record Account(String user, String name, List<String> roles, Place place) {

  /** What an account acts for. */
  sealed interface Place {
    /** A staff member acts for one office and what is below it. */
    record Office(String code) implements Place {}

    /** Partner's people act for one partner, known by the name its users share. */
    record Partner(String binding) implements Place {}

    /** A machine acts for nobody but itself. */
    record None() implements Place {}
  }

  /** Whether it is a client of its own, and cannot sign in by the form. */
  boolean machine() {
    return place instanceof Place.None;
  }

  /**
   * The pseudonymous id: the same for the same user on every machine and after every fresh start.
   */
  UUID subject() {
    return stableId("user/" + user);
  }

  static UUID stableId(String of) {
    return UUID.nameUUIDFromBytes(("partnership-platform/" + of).getBytes(StandardCharsets.UTF_8));
  }
}
