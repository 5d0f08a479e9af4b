package org.partnership.agreement.agreement.amendment.application;

import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.partnership.agreement.agreement.amendment.domain.Amendment;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.limit.application.TakingLimits;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/** Runs a command on one amendment; the version is that of the amendment. */
@Component
class ChangingAmendment {

  private final AggregateStore<Agreement> agreements;
  private final Commands commands;
  private final TakingLimits limits;

  ChangingAmendment(AggregateStore<Agreement> agreements, Commands commands, TakingLimits limits) {
    this.agreements = agreements;
    this.commands = commands;
    this.limits = limits;
  }

  Stored<Agreement> change(
      Stored<Agreement> found,
      String id,
      IfMatch ifMatch,
      Act act,
      Consumer<Stored<Agreement>> guard,
      BiFunction<Agreement, Amendment, Decision<Agreement>> decide) {
    return change(found, id, ifMatch, act, guard, decide, (before, decision) -> decision);
  }

  /** The same for what may complete signatures: what that takes of a limit is reserved. */
  Stored<Agreement> changeWithinLimits(
      Stored<Agreement> found,
      String id,
      IfMatch ifMatch,
      Act act,
      Consumer<Stored<Agreement>> guard,
      BiFunction<Agreement, Amendment, Decision<Agreement>> decide) {
    return limits.within(
        act, taking -> change(found, id, ifMatch, act, guard, decide, taking::reserve));
  }

  private Stored<Agreement> change(
      Stored<Agreement> found,
      String id,
      IfMatch ifMatch,
      Act act,
      Consumer<Stored<Agreement>> guard,
      BiFunction<Agreement, Amendment, Decision<Agreement>> decide,
      BiFunction<Stored<Agreement>, Decision<Agreement>, Decision<Agreement>> last) {
    return commands.change(
        agreements,
        found.id(),
        IfMatch.ANY,
        act,
        guard,
        stored -> {
          Amendment now = ReadingAmendments.in(stored, id);
          ifMatch.check(now.version());
          return last.apply(stored, decide.apply(stored.state(), now));
        });
  }
}
