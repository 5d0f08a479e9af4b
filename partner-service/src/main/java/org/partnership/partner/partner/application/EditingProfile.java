package org.partnership.partner.partner.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.store.Stored;
import org.partnership.kit.store.UniqueViolationException;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.domain.PartnerLifeCycle;
import org.partnership.partner.partner.domain.ProfileEditing;
import org.partnership.partner.partner.domain.act.By;
import org.partnership.partner.partner.domain.family.Step;
import org.partnership.partner.partner.domain.profile.Profile;
import org.springframework.stereotype.Component;

/** An office with a relation, or the partner's own editor, changes a profile. */
@Component
public class EditingProfile {

  private final ChangingPartner changing;
  private final Access access;
  private final Parents parents;
  private final Families families;
  private final NameTaken nameTaken;
  private final SanctionsCheck sanctions;

  EditingProfile(
      ChangingPartner changing,
      Access access,
      Parents parents,
      Families families,
      NameTaken nameTaken,
      SanctionsCheck sanctions) {
    this.changing = changing;
    this.access = access;
    this.parents = parents;
    this.families = families;
    this.nameTaken = nameTaken;
    this.sanctions = sanctions;
  }

  /**
   * The partner with its new profile.
   *
   * @param edit the profile as it should be, from the profile as it is
   */
  public Stored<Partner> edit(String id, IfMatch ifMatch, Act act, UnaryOperator<Profile> edit) {
    List<Profile> wanted = new ArrayList<>();
    try {
      return changing.change(
          id,
          ifMatch,
          act,
          stored ->
              access.require(
                  act.caller(),
                  "partner.read",
                  PartnerLifeCycle.EDIT,
                  PartnerScope.of(stored),
                  "partner",
                  id),
          stored -> {
            Profile next = edit.apply(stored.state().profile());
            wanted.add(next);
            return announced(steps(stored, next, act), () -> decide(stored.state(), id, next, act));
          });
    } catch (UniqueViolationException e) {
      throw nameTaken.refusal(wanted.get(wanted.size() - 1), act.caller());
    }
  }

  private Decision<Partner> decide(Partner partner, String id, Profile next, Act act) {
    if (partner.profile().headquarters() && !next.headquarters() && parents.hasChapters(id)) {
      return Decision.refuse(
          Refusal.policy(Reason.plain("headquarters-has-chapters").at("/headquarters")));
    }
    return ProfileEditing.edit(
        partner,
        next,
        act.caller() instanceof Caller.PartnerPerson,
        parents.isHeadquarters(next, id),
        renamed(partner.profile(), next) ? sanctions.resemblances(next) : List.of(),
        By.of(act));
  }

  /** In whose families something changes. */
  private static Map<String, Step> steps(Stored<Partner> stored, Profile next, Act act) {
    Profile before = stored.state().profile();
    Map<String, Step> steps = new LinkedHashMap<>();
    if (before.headquarters() && !next.headquarters()) {
      steps.put(stored.id(), new Step(Step.Kind.LEAVING, stored.id(), stored.version(), act.now()));
    }
    String parent = next.parentId();
    if (parent != null && !parent.equals(before.parentId())) {
      steps.put(parent, new Step(Step.Kind.JOINING, stored.id(), stored.version(), act.now()));
    }
    return steps;
  }

  /**
   * What is refused without asking the families is; else it is announced there, and decided by the
   * facts as they are then. The announcement is for the version that the change is written onto.
   */
  private Decision<Partner> announced(
      Map<String, Step> steps, Supplier<Decision<Partner>> decision) {
    Decision<Partner> first = decision.get();
    if (steps.isEmpty() || first instanceof Decision.Refused) {
      return first;
    }
    Map<String, Step> begun = new LinkedHashMap<>();
    try {
      steps.forEach(
          (headquarters, step) -> {
            families.begin(headquarters, step);
            begun.put(headquarters, step);
          });
      Decision.Accepted<Partner> accepted = decision.get().orThrow();
      return accepted;
    } catch (RefusedException e) {
      begun.forEach(families::end);
      throw e;
    }
  }

  private static boolean renamed(Profile before, Profile next) {
    return !before.names().equals(next.names()) || !before.officers().equals(next.officers());
  }
}
