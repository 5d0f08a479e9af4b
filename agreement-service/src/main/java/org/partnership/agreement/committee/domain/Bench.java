package org.partnership.agreement.committee.domain;

import java.util.List;

/**
 * Who decides and how: what a hearing takes from the committee when it begins.
 *
 * @param members pseudonymous ids
 * @param quorum how many members must vote
 */
public record Bench(List<String> members, int quorum, Majority majority) {

  public Bench {
    members = List.copyOf(members);
  }
}
