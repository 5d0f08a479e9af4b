package org.partnership.partner.partner.application;

import java.util.Objects;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.Ids;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Scope;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.partnership.kit.store.UniqueViolationException;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.domain.Registration;
import org.partnership.partner.partner.domain.act.By;
import org.partnership.partner.partner.domain.family.Step;
import org.partnership.partner.partner.domain.profile.Profile;
import org.springframework.stereotype.Component;

/** An office enters an organisation into the register (P-1). */
@Component
public class RegisteringPartner {

  private final AggregateStore<Partner> partners;
  private final Commands commands;
  private final Access access;
  private final Parents parents;
  private final Families families;
  private final NameTaken nameTaken;
  private final SanctionsCheck sanctions;

  RegisteringPartner(
      AggregateStore<Partner> partners,
      Commands commands,
      Access access,
      Parents parents,
      Families families,
      NameTaken nameTaken,
      SanctionsCheck sanctions) {
    this.partners = partners;
    this.commands = commands;
    this.access = access;
    this.parents = parents;
    this.families = families;
    this.nameTaken = nameTaken;
    this.sanctions = sanctions;
  }

  /** The prospect; 409 naming the partner that is there already. */
  public Stored<Partner> register(Profile profile, Act act) {
    By by = By.of(act);
    access.require(act.caller(), "partner.register", Scope.ofOffice(by.office()));
    String id = Ids.forNewThing(act);
    String parent = profile.parentId();
    if (parent == null || !Boolean.TRUE.equals(parents.isHeadquarters(profile))) {
      return create(id, profile, by, act);
    }
    Step joining = new Step(Step.Kind.JOINING, id, 0, act.now());
    families.begin(parent, joining);
    try {
      return create(id, profile, by, act);
    } catch (RefusedException e) {
      families.end(parent, joining);
      throw e;
    }
  }

  private Stored<Partner> create(String id, Profile profile, By by, Act act) {
    Decision<Partner> decision =
        Registration.register(
            profile,
            Objects.requireNonNull(by.office(), "the permission asks for an office"),
            parents.isHeadquarters(profile),
            sanctions.resemblances(profile),
            by);
    try {
      return commands.create(partners, id, decision, act);
    } catch (UniqueViolationException e) {
      throw nameTaken.refusal(profile, act.caller());
    }
  }
}
