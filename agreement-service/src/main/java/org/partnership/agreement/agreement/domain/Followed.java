package org.partnership.agreement.agreement.domain;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.partnership.agreement.partner.domain.StandingMark;
import org.partnership.agreement.partner.domain.Through;
import org.partnership.kit.event.Position;

/**
 * Up to which event of a partner an agreement has followed its standing.
 *
 * @param through the same of those that the partner was merged into, nearest first
 */
public record Followed(String partnerId, long epoch, long sequence, List<Position> through) {

  public Followed {
    through = List.copyOf(Objects.requireNonNullElse(through, List.of()));
  }

  static Followed of(String partnerId, StandingMark mark) {
    return new Followed(partnerId, mark.epoch(), mark.sequence(), along(mark));
  }

  /** Whether a mark is not newer: the partner's own events count first, then the survivors'. */
  boolean reaches(StandingMark mark) {
    int own = new Position(epoch, sequence).compareTo(mark.position());
    return own == 0 ? compare(through, along(mark)) >= 0 : own > 0;
  }

  private static List<Position> along(StandingMark mark) {
    Through further = mark.through();
    return further == null ? List.of() : further.positions();
  }

  private static int compare(List<Position> these, List<Position> others) {
    Iterator<Position> other = others.iterator();
    for (Position position : these) {
      if (!other.hasNext()) {
        return 1;
      }
      int order = position.compareTo(other.next());
      if (order != 0) {
        return order;
      }
    }
    return other.hasNext() ? -1 : 0;
  }
}
