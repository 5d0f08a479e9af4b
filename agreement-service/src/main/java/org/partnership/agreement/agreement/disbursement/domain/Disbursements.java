package org.partnership.agreement.agreement.disbursement.domain;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.history.Actor;
import org.partnership.agreement.history.HistoryEntry;

/** The disbursements in the document of their agreement. */
final class Disbursements {

  private Disbursements() {}

  /** The agreement with this one as it is now, or added. */
  static Agreement replaced(Agreement now, Disbursement changed) {
    List<Disbursement> before = now.parts().disbursements();
    boolean there = before.stream().anyMatch(d -> d.id().equals(changed.id()));
    List<Disbursement> after =
        there
            ? before.stream().map(d -> d.id().equals(changed.id()) ? changed : d).toList()
            : Stream.concat(before.stream(), Stream.of(changed)).toList();
    return now.with(now.parts().withDisbursements(after));
  }

  /** The same, and the move in its history. */
  static Agreement moved(
      Agreement now,
      Disbursement before,
      Disbursement after,
      String action,
      @Nullable String why,
      Actor actor) {
    return replaced(now, after)
        .noting(HistoryEntry.moved(actor, action, before.status(), after.status(), why));
  }
}
