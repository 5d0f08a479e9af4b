package org.partnership.partner.partner.application;

import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Function;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.security.Access;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.domain.act.By;
import org.springframework.stereotype.Component;

/** Runs a command on one partner: who may, on which version, what the domain says. */
@Component
public class ChangingPartner {

  private final AggregateStore<Partner> partners;
  private final Commands commands;
  private final Access access;

  ChangingPartner(AggregateStore<Partner> partners, Commands commands, Access access) {
    this.partners = partners;
    this.commands = commands;
    this.access = access;
  }

  /** What the domain makes of a partner, on a day of the office that registered it. */
  @FunctionalInterface
  public interface Command {
    Decision<Partner> on(Partner partner, LocalDate today, By by);
  }

  /**
   * The partner after the command; 404 when the caller may not see it, 403 when they may not do
   * this.
   */
  public Stored<Partner> change(
      String id, String action, IfMatch ifMatch, Act act, Command command) {
    return change(
        id,
        ifMatch,
        act,
        stored ->
            access.require(
                act.caller(), "partner.read", action, PartnerScope.of(stored), "partner", id),
        stored -> command.on(stored.state(), today(stored.state(), act), By.of(act)));
  }

  /** The same with a guard of one's own; one that was merged into another is not changed. */
  public Stored<Partner> change(
      String id,
      IfMatch ifMatch,
      Act act,
      Consumer<Stored<Partner>> guard,
      Function<Stored<Partner>, Decision<Partner>> decide) {
    return commands.change(
        partners,
        id,
        ifMatch,
        act,
        guard,
        stored ->
            stored
                .state()
                .survivor()
                .map(s -> Refusal.conflict(Reason.of("P-2", "partner-merged", s)))
                .map(Decision::<Partner>refuse)
                .orElseGet(() -> decide.apply(stored)));
  }

  /** The day it is where the partner was registered. */
  public LocalDate today(Partner partner, Act act) {
    return LocalDate.ofInstant(act.now(), access.offices().zone(partner.office()));
  }
}
