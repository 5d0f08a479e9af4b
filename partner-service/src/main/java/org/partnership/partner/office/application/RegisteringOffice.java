package org.partnership.partner.office.application;

import org.jspecify.annotations.Nullable;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Scope;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.partnership.kit.store.UniqueViolationException;
import org.partnership.partner.office.domain.Office;
import org.partnership.partner.office.domain.OfficePolicy;
import org.partnership.partner.office.store.StoredOfficeTree;
import org.springframework.stereotype.Component;

/** HQ enters an office into the tree; the first one is HQ itself. */
@Component
public class RegisteringOffice {

  private final AggregateStore<Office> offices;
  private final StoredOfficeTree tree;
  private final Commands commands;
  private final Access access;

  RegisteringOffice(
      AggregateStore<Office> offices, StoredOfficeTree tree, Commands commands, Access access) {
    this.offices = offices;
    this.tree = tree;
    this.commands = commands;
    this.access = access;
  }

  /** The registered office; 409 when the code is taken. */
  public Stored<Office> register(Office office, Act act) {
    access.require(act.caller(), "office.register", Scope.NONE);
    try {
      Stored<Office> registered =
          commands.create(
              offices,
              office.code(),
              OfficePolicy.register(office, parent(office.parent()), tree.root()),
              act);
      tree.forget();
      return registered;
    } catch (UniqueViolationException e) {
      throw new RefusedException(
          Refusal.conflict(Reason.plain("office-code-taken", office.code()).at("/code")));
    }
  }

  private @Nullable Office parent(@Nullable String code) {
    return code == null ? null : offices.find(code).map(Stored::state).orElse(null);
  }
}
