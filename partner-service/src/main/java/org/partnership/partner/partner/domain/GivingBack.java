package org.partnership.partner.partner.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.partnership.kit.refusal.Decision;
import org.partnership.partner.partner.domain.act.By;
import org.partnership.partner.partner.domain.duplicate.Absorption;
import org.partnership.partner.partner.domain.event.MergeEvent;
import org.partnership.partner.partner.domain.event.ProfileEvent;
import org.partnership.partner.partner.domain.flag.Flag;
import org.partnership.partner.partner.domain.profile.FieldChange;
import org.partnership.partner.partner.domain.profile.Profile;
import org.partnership.partner.partner.domain.profile.ProfileDifference;
import org.partnership.partner.partner.domain.screening.Hit;

/**
 * A merge is undone, the side of the survivor (P-2): it gives back what it took over, except for
 * what was decided about it since.
 */
public final class GivingBack {

  public static final String GIVE_BACK = "partner.give-back";

  private GivingBack() {}

  /** The survivor as if the merge had not been; unchanged if it has given back already. */
  public static Decision<Partner> giveBack(
      Partner survivor, String mergeId, Partner loser, String reason, LocalDate today, By by) {
    Optional<Absorption> found =
        survivor.absorptions().stream().filter(a -> a.mergeId().equals(mergeId)).findFirst();
    if (found.isEmpty()) {
      return Decision.accept(survivor);
    }
    Absorption taken = found.get();
    Profile before = survivor.profile();
    Profile profile =
        before.naming(
            before.formerNames().stream().filter(n -> !taken.formerNames().contains(n)).toList(),
            before.identifiers().stream()
                .filter(i -> !taken.identifiers().contains(i.scheme() + "-" + i.id()))
                .toList());
    PartnerEdit edit =
        new PartnerEdit(survivor)
            .profile(profile)
            .flags(survivor.flags().stream().filter(f -> !goes(f, taken, loser)).toList())
            .assessments(
                survivor.assessments().stream()
                    .filter(a -> !taken.assessments().contains(a.id()))
                    .toList())
            .relations(survivor.relations().stream().filter(r -> !goes(r, taken, loser)).toList())
            .hits(survivor.hits().stream().filter(h -> !isOf(loser, h)).toList())
            .absorptions(survivor.absorptions().stream().filter(a -> a != taken).toList());
    Blocking blocking = survivor.blocking();
    Blocking theirs = loser.blocking();
    if (taken.blocked() && blocking != null && theirs != null && sameAct(blocking, theirs)) {
      edit.blocking(null);
    }
    if (taken.suspended()
        && loser.suspension() != null
        && loser.suspension().equals(survivor.suspension())) {
      edit.suspension(null);
    }
    List<FieldChange> changes = ProfileDifference.between(before, profile);
    if (!changes.isEmpty()) {
      edit.changes(changes)
          .event(
              ProfileEvent.Updated.of(
                  profile, survivor.office(), changes.stream().map(FieldChange::field).toList()));
    }
    PartnerStatus to = StatusChange.follow(survivor, edit, reason, today);
    return edit.event(new MergeEvent.GivenBack(survivor.status(), to, mergeId, taken.loserId()))
        .done(by, GIVE_BACK, reason);
  }

  /** A flag that nobody touched since. */
  private static boolean goes(Flag flag, Absorption taken, Partner loser) {
    return taken.flags().contains(flag.id())
        && loser.flags().stream()
            .anyMatch(
                f ->
                    Absorbing.copyId(f.id(), taken.mergeId()).equals(flag.id())
                        && f.version() == flag.version());
  }

  private static boolean goes(OfficeRelation relation, Absorption taken, Partner loser) {
    boolean untouched =
        loser
            .relationOf(relation.office())
            .map(relation::equals)
            .orElse(relation.focalPoint() == null);
    return taken.offices().contains(relation.office()) && untouched;
  }

  private static boolean isOf(Partner loser, Hit hit) {
    return loser.hits().contains(hit);
  }

  private static boolean sameAct(Blocking one, Blocking other) {
    return one.at().equals(other.at()) && one.by().equals(other.by());
  }
}
