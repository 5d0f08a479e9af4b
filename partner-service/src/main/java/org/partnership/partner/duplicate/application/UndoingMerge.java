package org.partnership.partner.duplicate.application;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.Ids;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Scope;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.partnership.partner.partner.application.ChangingPartner;
import org.partnership.partner.partner.domain.Merging;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.domain.PartnerLifeCycle;
import org.partnership.partner.partner.domain.act.By;
import org.partnership.partner.partner.domain.duplicate.Merge;
import org.springframework.stereotype.Component;

/** Headquarters undoes a merge, except for what was decided since (P-2). */
@Component
public class UndoingMerge {

  private final AggregateStore<Partner> partners;
  private final Commands commands;
  private final ChangingPartner changing;
  private final FollowingMerges following;
  private final Access access;

  UndoingMerge(
      AggregateStore<Partner> partners,
      Commands commands,
      ChangingPartner changing,
      FollowingMerges following,
      Access access) {
    this.partners = partners;
    this.commands = commands;
    this.changing = changing;
    this.following = following;
    this.access = access;
  }

  /**
   * The partner that is itself again.
   *
   * @param id of either side of the merge
   */
  public Stored<Partner> undo(String id, String mergeId, String reason, Act act) {
    access.require(act.caller(), PartnerLifeCycle.UNDO_MERGE, Scope.NONE);
    Stored<Partner> loser =
        partners.query(Filters.eq("state.merge._id", mergeId), Sorts.ascending("_id"), 1).stream()
            .filter(p -> p.id().equals(id) || p.state().survivor().filter(id::equals).isPresent())
            .findFirst()
            .orElseThrow(() -> new RefusedException(Refusal.notFound("merge", mergeId)));
    Merge merge = loser.state().merge();
    if (merge != null && survivorIsGone(merge)) {
      throw new RefusedException(
          Refusal.conflict(Reason.of("P-2", "later-merge-first", merge.survivorId())));
    }
    commands.change(
        partners,
        loser.id(),
        IfMatch.ANY,
        act,
        stored -> {},
        stored ->
            Merging.undo(
                stored.state(), mergeId, reason, changing.today(stored.state(), act), By.of(act)));
    following.follow(loser.id());
    return partners.find(loser.id()).orElseThrow();
  }

  private boolean survivorIsGone(Merge merge) {
    return Ids.isId(merge.survivorId())
        && partners
            .find(merge.survivorId())
            .flatMap(survivor -> survivor.state().survivor())
            .isPresent();
  }
}
