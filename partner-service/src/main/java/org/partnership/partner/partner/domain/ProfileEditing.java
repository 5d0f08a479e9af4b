package org.partnership.partner.partner.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.partner.partner.domain.act.By;
import org.partnership.partner.partner.domain.event.ProfileEvent;
import org.partnership.partner.partner.domain.profile.FieldChange;
import org.partnership.partner.partner.domain.profile.Profile;
import org.partnership.partner.partner.domain.profile.ProfileDifference;
import org.partnership.partner.partner.domain.profile.ProfilePolicy;
import org.partnership.partner.partner.domain.screening.Resemblance;

/**
 * Changing a profile: by offices with a relation, and by the partner's own people within bounds.
 */
public final class ProfileEditing {

  private ProfileEditing() {}

  /**
   * The partner with its new profile.
   *
   * @param ownPeople whether the partner's own people ask
   * @param parentIsHeadquarters of the named parent; null when it is not known or none is named
   * @param found entries of the sanctions list the new profile looks like (P-3)
   */
  public static Decision<Partner> edit(
      Partner partner,
      Profile next,
      boolean ownPeople,
      @Nullable Boolean parentIsHeadquarters,
      List<Resemblance> found,
      By by) {
    Optional<Refusal> wrongState =
        PartnerLifeCycle.TABLE.refusal(PartnerLifeCycle.EDIT, partner.status());
    if (wrongState.isPresent()) {
      return Decision.refuse(wrongState.get());
    }
    List<FieldChange> changes = ProfileDifference.between(partner.profile(), next);
    if (changes.isEmpty()) {
      return Decision.accept(partner);
    }
    if (ownPeople) {
      List<Reason> reserved = reserved(changes);
      if (!reserved.isEmpty()) {
        return Decision.refuse(
            new Refusal(Refusal.Kind.FORBIDDEN, "profile-field-reserved", reserved));
      }
    }
    List<Reason> reasons = ProfilePolicy.reasonsAgainst(next, parentIsHeadquarters);
    if (!reasons.isEmpty()) {
      return Decision.refuse(Refusal.policy("profile-not-acceptable", reasons));
    }
    PartnerEdit edit =
        new PartnerEdit(partner)
            .profile(next)
            .event(
                ProfileEvent.Updated.of(
                    next, partner.office(), changes.stream().map(FieldChange::field).toList()));
    List<FieldChange> all = new ArrayList<>(changes);
    all.addAll(Screening.note(partner, edit, found, by));
    return edit.changes(all).done(by, PartnerLifeCycle.EDIT, null);
  }

  /** Another parent after a merge, whatever the status: nobody decides anything here. */
  public static Decision<Partner> follow(Partner partner, Profile next, By by) {
    List<FieldChange> changes = ProfileDifference.between(partner.profile(), next);
    return new PartnerEdit(partner)
        .profile(next)
        .changes(changes)
        .event(
            ProfileEvent.Updated.of(
                next, partner.office(), changes.stream().map(FieldChange::field).toList()))
        .done(by, PartnerLifeCycle.EDIT, null);
  }

  /** An edit that was announced and not made: what is left of it can no longer be written. */
  public static Decision<Partner> abandon(Partner partner, By by) {
    return new PartnerEdit(partner).done(by, "partner.edit-abandoned", null);
  }

  private static List<Reason> reserved(List<FieldChange> changes) {
    return changes.stream()
        .map(FieldChange::field)
        .filter(ProfileDifference.RESERVED::contains)
        .map(field -> Reason.plain("profile-field-reserved", field).at("/" + field))
        .toList();
  }
}
