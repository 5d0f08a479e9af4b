package org.partnership.partner.partner.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.partner.partner.domain.act.By;
import org.partnership.partner.partner.domain.duplicate.Claim;
import org.partnership.partner.partner.domain.duplicate.Distinct;
import org.partnership.partner.partner.domain.duplicate.Merge;
import org.partnership.partner.partner.domain.event.MergeEvent;
import org.partnership.partner.partner.domain.event.StatusEvent;

/**
 * Settling a likely duplicate (P-2), the side of the one that goes: both are claimed in the order
 * of their ids, then its own event is the commit point, and the rest follows.
 */
public final class Merging {

  public static final String SETTLE = "partner.settle-duplicate";

  private Merging() {}

  /** Two organisations, however alike. */
  public static Decision<Partner> keepApart(Partner partner, String otherId, String reason, By by) {
    Optional<Refusal> gone = mergedAlready(partner);
    if (gone.isPresent()) {
      return Decision.refuse(gone.get());
    }
    return new PartnerEdit(partner)
        .distinct(new Distinct(otherId, reason, by.id(), by.office(), by.at()))
        .event(new MergeEvent.DuplicateDismissed(otherId, reason))
        .done(by, SETTLE, reason);
  }

  /** Nobody else merges it while this merge is being decided. */
  public static Decision<Partner> claim(Partner partner, String mergeId, By by) {
    Optional<Refusal> barred =
        mergedAlready(partner)
            .or(() -> PartnerLifeCycle.TABLE.refusal(PartnerLifeCycle.MERGE, partner.status()))
            .or(() -> claimed(partner, mergeId, by));
    return barred.isPresent()
        ? Decision.refuse(barred.get())
        : Decision.accept(new PartnerEdit(partner).claim(new Claim(mergeId, by.at())).unnoted());
  }

  private static Optional<Refusal> mergedAlready(Partner partner) {
    return partner.survivor().map(id -> Refusal.conflict(Reason.of("P-2", "partner-merged", id)));
  }

  private static Optional<Refusal> claimed(Partner partner, String mergeId, By by) {
    Claim claim = partner.claim();
    return claim != null && claim.bars(mergeId, by.at())
        ? Optional.of(Refusal.conflict(Reason.of("P-2", "merge-in-progress")))
        : Optional.empty();
  }

  /** The merge did not come about. */
  public static Decision<Partner> release(Partner partner, String mergeId) {
    Claim claim = partner.claim();
    return claim == null || !claim.mergeId().equals(mergeId)
        ? Decision.accept(partner)
        : Decision.accept(new PartnerEdit(partner).claim(null).unnoted());
  }

  /** The commit point: from here on its id stands for the survivor. */
  public static Decision<Partner> merge(
      Partner loser, String mergeId, String survivorId, String reason, By by) {
    Claim claim = loser.claim();
    Optional<Refusal> barred =
        mergedAlready(loser)
            .or(() -> PartnerLifeCycle.TABLE.refusal(PartnerLifeCycle.MERGE, loser.status()));
    if (barred.isEmpty() && (claim == null || !claim.mergeId().equals(mergeId))) {
      barred = Optional.of(Refusal.conflict(Reason.of("P-2", "merge-in-progress")));
    }
    if (barred.isPresent()) {
      return Decision.refuse(barred.get());
    }
    return new PartnerEdit(loser)
        .claim(null)
        .status(PartnerStatus.ARCHIVED)
        .merge(
            new Merge(
                mergeId,
                survivorId,
                reason,
                by.id(),
                by.office(),
                by.at(),
                Merge.Stage.FOLLOWING,
                List.of()))
        .event(
            new StatusEvent.Merged(
                loser.status(), PartnerStatus.ARCHIVED, reason, mergeId, survivorId))
        .done(by, PartnerLifeCycle.MERGE, reason);
  }

  /** All that follows from the merge has followed. */
  public static Decision<Partner> followed(Partner loser, List<String> chapters) {
    Merge merge = loser.merge();
    return merge == null || merge.stage() != Merge.Stage.FOLLOWING
        ? Decision.accept(loser)
        : Decision.accept(
            new PartnerEdit(loser).merge(merge.at(Merge.Stage.DONE, chapters)).unnoted());
  }

  /** Headquarters undoes it: the partner stands where it stands by what is in force today. */
  public static Decision<Partner> undo(
      Partner loser, String mergeId, String reason, LocalDate today, By by) {
    Merge merge = loser.merge();
    if (merge == null || !merge.id().equals(mergeId) || !merge.holds()) {
      return Decision.refuse(Refusal.notFound("merge", mergeId));
    }
    if (merge.stage() == Merge.Stage.FOLLOWING) {
      return Decision.refuse(Refusal.conflict(Reason.of("P-2", "merge-in-progress")));
    }
    PartnerEdit edit = new PartnerEdit(loser).merge(merge.undoing(reason, by.id(), by.office()));
    PartnerStatus to = edit.inForceOn(today);
    return edit.status(to)
        .event(new StatusEvent.Unmerged(loser.status(), to, reason, mergeId, merge.survivorId()))
        .done(by, PartnerLifeCycle.UNDO_MERGE, reason);
  }

  /** All that follows from the undoing has followed. */
  public static Decision<Partner> undone(Partner loser) {
    Merge merge = loser.merge();
    return merge == null || merge.stage() != Merge.Stage.UNDOING
        ? Decision.accept(loser)
        : Decision.accept(new PartnerEdit(loser).merge(null).unnoted());
  }
}
