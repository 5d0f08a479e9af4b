package org.partnership.agreement.eligibility.domain;

import java.util.ArrayList;
import java.util.List;
import org.partnership.kit.refusal.Reason;

/**
 * The answer a decision rests on, asked afresh for every partner.
 *
 * @param reasons every reason against it; empty: nothing is against it
 * @param restsOn what was asked, of each partner
 */
public record Clearance(List<Reason> reasons, List<RestsOn> restsOn) {

  public Clearance {
    reasons = List.copyOf(reasons);
    restsOn = List.copyOf(restsOn);
  }

  /** Whether nothing is against it. */
  public boolean given() {
    return reasons.isEmpty();
  }

  /** The same, with more that is against it. */
  public Clearance and(List<Reason> more) {
    List<Reason> all = new ArrayList<>(reasons);
    all.addAll(more);
    return new Clearance(all, restsOn);
  }
}
