package org.partnership.partner.mapping.domain;

import java.util.List;
import java.util.Set;
import org.partnership.kit.refusal.Reason;

/**
 * How well a partner complements a need.
 *
 * @param score 0 to 1, to two digits
 * @param covers focus areas of the need that it works in
 * @param reasons what the score is made of, what counts most first
 */
public record Match(double score, Set<String> covers, List<Reason> reasons) {

  public Match {
    covers = Set.copyOf(covers);
    reasons = List.copyOf(reasons);
  }
}
