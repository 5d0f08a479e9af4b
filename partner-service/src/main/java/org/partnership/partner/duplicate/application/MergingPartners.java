package org.partnership.partner.duplicate.application;

import com.mongodb.client.model.Filters;
import java.util.function.Function;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.Ids;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.partnership.partner.partner.domain.Merging;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.domain.act.By;
import org.partnership.partner.partner.domain.duplicate.Merge;
import org.springframework.stereotype.Component;

/**
 * Merges one partner into another (P-2): claims both in the order of their ids, so that of two
 * opposite merges one wins; commits on the one that goes; what follows is done at once, and by the
 * next instance to look if this one dies.
 */
@Component
public class MergingPartners {

  private final AggregateStore<Partner> partners;
  private final Commands commands;
  private final SettlingDuplicates settling;
  private final FollowingMerges following;

  MergingPartners(
      AggregateStore<Partner> partners,
      Commands commands,
      SettlingDuplicates settling,
      FollowingMerges following) {
    this.partners = partners;
    this.commands = commands;
    this.settling = settling;
    this.following = following;
  }

  /**
   * The one that is gone, with its merge.
   *
   * @param id of the one that goes
   * @param survivorId of the one that stays
   */
  public Stored<Partner> merge(String id, String survivorId, String reason, Act act) {
    settling.require(id, survivorId, act.caller());
    String mergeId = Ids.forNewThing(act);
    if (!isRepeat(id, mergeId)) {
      requireHomeForChapters(id, survivorId);
      commit(id, survivorId, mergeId, reason, step(act));
    }
    following.follow(id);
    return partners.find(id).orElseThrow();
  }

  private boolean isRepeat(String id, String mergeId) {
    return partners
        .find(id)
        .map(p -> p.state().merge())
        .filter(merge -> merge.id().equals(mergeId))
        .filter(Merge::holds)
        .isPresent();
  }

  private void requireHomeForChapters(String id, String survivorId) {
    boolean headquarters =
        partners.find(survivorId).map(p -> p.state().profile().headquarters()).orElse(false);
    if (!headquarters
        && partners.count(
                Filters.and(
                    Filters.eq("state.profile.parentId", id), Filters.ne("_id", survivorId)))
            > 0) {
      throw new RefusedException(
          Refusal.policy(Reason.of("P-2", "merge-leaves-chapters-without-headquarters")));
    }
  }

  private void commit(String id, String survivorId, String mergeId, String reason, Act act) {
    By by = By.of(act);
    String first = id.compareTo(survivorId) < 0 ? id : survivorId;
    String second = first.equals(id) ? survivorId : id;
    change(first, act, partner -> Merging.claim(partner, mergeId, by));
    try {
      change(second, act, partner -> Merging.claim(partner, mergeId, by));
      change(id, act, partner -> Merging.merge(partner, mergeId, survivorId, reason, by));
    } catch (RefusedException e) {
      change(first, act, partner -> Merging.release(partner, mergeId));
      change(second, act, partner -> Merging.release(partner, mergeId));
      throw e;
    }
  }

  private void change(String id, Act act, Function<Partner, Decision<Partner>> decide) {
    commands.change(
        partners, id, IfMatch.ANY, act, stored -> {}, stored -> decide.apply(stored.state()));
  }

  /** One of several changes of one request: none of them is the repeat of another. */
  static Act step(Act act) {
    return new Act(
        act.caller(), act.now(), act.correlationId(), act.traceparent(), act.cause(), null);
  }
}
