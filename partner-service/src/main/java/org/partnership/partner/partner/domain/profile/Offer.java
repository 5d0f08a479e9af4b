package org.partnership.partner.partner.domain.profile;

import java.util.List;

/**
 * A comparative advantage.
 *
 * @param focusAreas OECD-DAC sector codes it is for
 */
public record Offer(Kind kind, String description, List<String> focusAreas) {

  /** What sort of advantage. */
  public enum Kind {
    SKILL,
    RESOURCE,
    ABILITY
  }

  public Offer {
    focusAreas = List.copyOf(focusAreas);
  }
}
