package org.partnership.kit.security;

import java.time.ZoneId;
import java.util.Set;

/** The tree of offices, as far as access and time zones need it. */
public interface OfficeTree {

  /** Code of the root, whose subtree is the world whether or not an office is known yet. */
  String root();

  /** Whether an office is known. */
  boolean exists(String office);

  /** Whether {@code office} is {@code top} or below it. Everything is below the root. */
  boolean isWithin(String office, String top);

  /** The office and all below it that are known. */
  Set<String> subtree(String top);

  /** Country of an office (ISO 3166 alpha-2), empty text where it has none. */
  String country(String office);

  /** Time zone of an office, UTC where it is not known. */
  ZoneId zone(String office);
}
