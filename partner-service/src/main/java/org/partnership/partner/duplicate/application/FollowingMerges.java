package org.partnership.partner.duplicate.application;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.lifecycle.Recovery;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.security.Access;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.partnership.partner.partner.application.ReadingPartners;
import org.partnership.partner.partner.application.SanctionsCheck;
import org.partnership.partner.partner.domain.Absorbing;
import org.partnership.partner.partner.domain.GivingBack;
import org.partnership.partner.partner.domain.Merging;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.domain.ProfileEditing;
import org.partnership.partner.partner.domain.Screening;
import org.partnership.partner.partner.domain.act.By;
import org.partnership.partner.partner.domain.duplicate.Merge;
import org.springframework.stereotype.Component;

/**
 * What follows from a merge and from its undoing: the survivor, then the chapters, one command
 * each, and last the mark on the one that went. Each step finds out whether it was done, so it may
 * start over at any time.
 */
@Component
class FollowingMerges implements Recovery {

  private static final int AT_ONCE = 200;

  private final AggregateStore<Partner> partners;
  private final Commands commands;
  private final ReadingPartners reading;
  private final SanctionsCheck sanctions;
  private final Access access;
  private final Clock clock;

  FollowingMerges(
      AggregateStore<Partner> partners,
      Commands commands,
      ReadingPartners reading,
      SanctionsCheck sanctions,
      Access access,
      Clock clock) {
    this.partners = partners;
    this.commands = commands;
    this.reading = reading;
    this.sanctions = sanctions;
    this.access = access;
    this.clock = clock;
  }

  @Override
  public void recover() {
    List<Stored<Partner>> left;
    do {
      left =
          partners.query(
              Filters.in(
                  "state.merge.stage",
                  List.of(Merge.Stage.FOLLOWING.name(), Merge.Stage.UNDOING.name())),
              Sorts.ascending("_id"),
              AT_ONCE);
      left.forEach(partner -> follow(partner.id()));
    } while (left.size() == AT_ONCE);
  }

  /** Does what is still to be done after a merge of this partner, or its undoing. */
  void follow(String loserId) {
    Stored<Partner> loser = partners.find(loserId).orElseThrow();
    Merge merge = loser.state().merge();
    if (merge == null || merge.stage() == Merge.Stage.DONE) {
      return;
    }
    Stored<Partner> survivor = reading.survivor(partners.find(merge.survivorId()).orElseThrow());
    if (merge.stage() == Merge.Stage.FOLLOWING) {
      absorb(loser, merge, survivor.id());
    } else {
      giveBack(loser, merge, survivor.id());
    }
  }

  private void absorb(Stored<Partner> loser, Merge merge, String survivorId) {
    By by = new By(merge.by(), merge.office(), clock.instant());
    Stored<Partner> survivor =
        change(
            survivorId,
            stored ->
                Absorbing.absorb(stored, loser.id(), loser.state(), merge, today(stored, by), by));
    change(
        survivorId,
        stored ->
            Screening.screened(stored, sanctions.resemblances(survivor.state().profile()), by));
    List<String> moved = moveChapters(loser.id(), survivorId, by);
    change(loser.id(), stored -> Merging.followed(stored, moved));
  }

  private void giveBack(Stored<Partner> loser, Merge merge, String survivorId) {
    By by = new By(merge.by(), merge.office(), clock.instant());
    change(
        survivorId,
        stored ->
            GivingBack.giveBack(
                stored, merge.id(), loser.state(), merge.reason(), today(stored, by), by));
    for (String chapter : merge.chapters()) {
      change(
          chapter,
          stored ->
              survivorId.equals(stored.profile().parentId())
                  ? underParent(stored, loser.id(), by)
                  : Decision.accept(stored));
    }
    change(loser.id(), Merging::undone);
  }

  private List<String> moveChapters(String from, String to, By by) {
    List<String> moved = new ArrayList<>();
    List<Stored<Partner>> chapters;
    do {
      chapters =
          partners.query(
              Filters.eq("state.profile.parentId", from), Sorts.ascending("_id"), AT_ONCE);
      for (Stored<Partner> chapter : chapters) {
        String parent = chapter.id().equals(to) ? null : to;
        change(
            chapter.id(),
            stored ->
                from.equals(stored.profile().parentId())
                    ? underParent(stored, parent, by)
                    : Decision.accept(stored));
        moved.add(chapter.id());
      }
    } while (chapters.size() == AT_ONCE);
    return moved;
  }

  private static Decision<Partner> underParent(Partner chapter, @Nullable String parent, By by) {
    return ProfileEditing.follow(chapter, chapter.profile().chapterOf(parent), by);
  }

  private LocalDate today(Partner partner, By by) {
    return LocalDate.ofInstant(by.at(), access.offices().zone(partner.office()));
  }

  private Stored<Partner> change(String id, Function<Partner, Decision<Partner>> decide) {
    Act act = Act.ofPlatform("merge-follower", clock.instant(), null, null);
    return commands.change(
        partners, id, IfMatch.ANY, act, stored -> {}, stored -> decide.apply(stored.state()));
  }
}
