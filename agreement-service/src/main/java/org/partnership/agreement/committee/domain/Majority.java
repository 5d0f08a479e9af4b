package org.partnership.agreement.committee.domain;

/** How many votes a recommendation needs. */
public enum Majority {
  /** More for than against. */
  SIMPLE,
  /** At least two for each one against. */
  TWO_THIRDS,
  /** Nobody against. */
  UNANIMOUS;

  /** Whether these votes are enough; abstentions count for the quorum only. */
  public boolean reached(long inFavour, long against) {
    return switch (this) {
      case SIMPLE -> inFavour > against;
      case TWO_THIRDS -> inFavour > 0 && inFavour >= 2 * against;
      case UNANIMOUS -> inFavour > 0 && against == 0;
    };
  }
}
