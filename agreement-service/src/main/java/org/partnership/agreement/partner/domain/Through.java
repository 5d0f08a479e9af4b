package org.partnership.agreement.partner.domain;

import java.util.ArrayList;
import java.util.List;
import org.partnership.kit.event.Position;

/**
 * By what merges a standing reaches a partner.
 *
 * @param survivorId the partner whose standing it is
 * @param positions where among the events of each survivor on the way it stands, nearest first
 */
public record Through(String survivorId, List<Position> positions) {

  public Through {
    positions = List.copyOf(positions);
  }

  static Through of(String survivorId, StandingMark standing) {
    List<Position> along = new ArrayList<>(List.of(standing.position()));
    Through further = standing.through();
    if (further == null) {
      return new Through(survivorId, along);
    }
    along.addAll(further.positions());
    return new Through(further.survivorId(), along);
  }

  Position last() {
    return positions.get(positions.size() - 1);
  }
}
