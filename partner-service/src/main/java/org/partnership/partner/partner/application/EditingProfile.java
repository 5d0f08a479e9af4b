package org.partnership.partner.partner.application;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.security.Caller;
import org.partnership.kit.store.Stored;
import org.partnership.kit.store.UniqueViolationException;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.domain.PartnerLifeCycle;
import org.partnership.partner.partner.domain.ProfileEditing;
import org.partnership.partner.partner.domain.profile.Profile;
import org.springframework.stereotype.Component;

/** An office with a relation, or the partner's own editor, changes a profile. */
@Component
public class EditingProfile {

  private final ChangingPartner changing;
  private final Parents parents;
  private final NameTaken nameTaken;
  private final SanctionsCheck sanctions;

  EditingProfile(
      ChangingPartner changing, Parents parents, NameTaken nameTaken, SanctionsCheck sanctions) {
    this.changing = changing;
    this.parents = parents;
    this.nameTaken = nameTaken;
    this.sanctions = sanctions;
  }

  /**
   * The partner with its new profile.
   *
   * @param edit the profile as it should be, from the profile as it is
   */
  public Stored<Partner> edit(String id, IfMatch ifMatch, Act act, UnaryOperator<Profile> edit) {
    boolean ownPeople = act.caller() instanceof Caller.PartnerPerson;
    List<Profile> wanted = new ArrayList<>();
    try {
      return changing.change(
          id,
          PartnerLifeCycle.EDIT,
          ifMatch,
          act,
          (partner, today, by) -> {
            Profile next = edit.apply(partner.profile());
            wanted.add(next);
            if (partner.profile().headquarters()
                && !next.headquarters()
                && parents.hasChapters(id)) {
              return Decision.refuse(
                  Refusal.policy(Reason.plain("headquarters-has-chapters").at("/headquarters")));
            }
            return ProfileEditing.edit(
                partner,
                next,
                ownPeople,
                parents.isHeadquarters(next, id),
                renamed(partner.profile(), next) ? sanctions.resemblances(next) : List.of(),
                by);
          });
    } catch (UniqueViolationException e) {
      throw nameTaken.refusal(wanted.get(wanted.size() - 1), act.caller());
    }
  }

  private static boolean renamed(Profile before, Profile next) {
    return !before.names().equals(next.names()) || !before.officers().equals(next.officers());
  }
}
