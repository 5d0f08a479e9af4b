package org.partnership.agreement.committee.domain;

import java.util.List;
import org.partnership.kit.event.DomainEvent;

/** The committee of an office was set up or changed; members by their pseudonymous ids. */
record CommitteeUpdated(String office, List<String> members, int quorum, Majority majority)
    implements DomainEvent {

  static CommitteeUpdated of(String office, Bench bench) {
    return new CommitteeUpdated(office, bench.members(), bench.quorum(), bench.majority());
  }

  @Override
  public String type() {
    return "committee.updated.v1";
  }
}
