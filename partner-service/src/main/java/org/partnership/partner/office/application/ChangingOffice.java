package org.partnership.partner.office.application;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Scope;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.partnership.partner.office.domain.Office;
import org.partnership.partner.office.domain.OfficePolicy;
import org.partnership.partner.office.store.StoredOfficeTree;
import org.springframework.stereotype.Component;

/** HQ renames or moves an office. */
@Component
public class ChangingOffice {

  private final AggregateStore<Office> offices;
  private final StoredOfficeTree tree;
  private final Commands commands;
  private final Access access;

  ChangingOffice(
      AggregateStore<Office> offices, StoredOfficeTree tree, Commands commands, Access access) {
    this.offices = offices;
    this.tree = tree;
    this.commands = commands;
    this.access = access;
  }

  /**
   * The changed office.
   *
   * @param edit the office as it should be, from the office as it is
   */
  public Stored<Office> change(String code, IfMatch ifMatch, Act act, UnaryOperator<Office> edit) {
    Stored<Office> changed =
        commands.change(
            offices,
            code,
            ifMatch,
            act,
            stored ->
                access.require(
                    act.caller(),
                    "office.read",
                    "office.change",
                    Scope.ofOffice(code),
                    "office",
                    code),
            stored -> {
              Office after = edit.apply(stored.state());
              return OfficePolicy.change(
                  stored.state(), after, parent(after.parent()), tree.root());
            });
    tree.forget();
    return changed;
  }

  private @Nullable Office parent(@Nullable String code) {
    return code == null ? null : offices.find(code).map(Stored::state).orElse(null);
  }
}
