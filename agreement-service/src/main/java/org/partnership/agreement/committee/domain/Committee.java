package org.partnership.agreement.committee.domain;

import java.util.List;
import org.partnership.agreement.history.Actor;
import org.partnership.agreement.history.FieldChange;
import org.partnership.agreement.history.FieldChanges;
import org.partnership.agreement.history.HistoryEntry;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;

/** The review committee of an office: an office setting. */
public record Committee(String office, Bench bench, List<HistoryEntry> history) {

  private static final String SET = "committee.set";

  public Committee {
    history = List.copyOf(history);
  }

  /** Sets up the committee of an office. */
  public static Decision<Committee> found(String office, Bench bench, Actor actor) {
    return fit(bench)
        ? Decision.accept(
            new Committee(office, bench, List.of(HistoryEntry.noted(actor, SET, null))),
            CommitteeUpdated.of(office, bench))
        : Decision.refuse(unfit(bench));
  }

  /** Changes it; hearings that have begun go on as they began. */
  public Decision<Committee> set(Bench wanted, Actor actor) {
    if (!fit(wanted)) {
      return Decision.refuse(unfit(wanted));
    }
    if (wanted.equals(bench)) {
      return Decision.accept(this, List.of());
    }
    List<FieldChange> changes =
        new FieldChanges()
            .field("members", bench.members(), wanted.members())
            .field("quorum", bench.quorum(), wanted.quorum())
            .field("majority", bench.majority(), wanted.majority())
            .changes();
    return Decision.accept(
        new Committee(
            office, wanted, HistoryEntry.append(history, HistoryEntry.edited(actor, SET, changes))),
        CommitteeUpdated.of(office, wanted));
  }

  private static boolean fit(Bench bench) {
    return bench.quorum() >= 1 && bench.quorum() <= bench.members().size();
  }

  private static Refusal unfit(Bench bench) {
    return Refusal.policy(
        Reason.of("A-4", "quorum-impossible", bench.quorum(), bench.members().size())
            .at("/quorum"));
  }
}
