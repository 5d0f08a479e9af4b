package org.partnership.reporting.overview.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.partnership.reporting.projection.domain.PartnerState;

/**
 * Who stands for a partner since merges (P-2). Events of different partners come in any order and a
 * caller may not see all of them: an id leads as far as what is known here, and a circle, which
 * only half-read merges and undoings can make, ends where it began.
 */
final class Survivors {

  private final Map<String, PartnerState> known;

  Survivors(Map<String, PartnerState> known) {
    this.known = known;
  }

  String of(String id) {
    Set<String> passed = new HashSet<>();
    String at = id;
    while (passed.add(at)) {
      PartnerState partner = known.get(at);
      String next = partner == null ? null : partner.mergedInto();
      if (next == null || !known.containsKey(next)) {
        return at;
      }
      at = next;
    }
    return id;
  }

  /** Who stands for these, each once, in the order in which they are named. */
  List<String> of(List<String> ids) {
    return ids.stream().map(this::of).distinct().toList();
  }

  /** The partners that stand for themselves. */
  Map<String, PartnerState> counted() {
    Map<String, PartnerState> counted = new HashMap<>(known);
    counted.keySet().removeIf(id -> !of(id).equals(id));
    return counted;
  }
}
