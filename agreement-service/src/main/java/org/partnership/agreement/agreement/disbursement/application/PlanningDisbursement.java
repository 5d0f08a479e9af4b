package org.partnership.agreement.agreement.disbursement.application;

import java.util.function.UnaryOperator;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.agreement.application.ReadingAgreements;
import org.partnership.agreement.agreement.disbursement.domain.Disbursement;
import org.partnership.agreement.agreement.disbursement.domain.Disbursing;
import org.partnership.agreement.agreement.disbursement.domain.Plan;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.history.Actor;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/** Plans a disbursement under an agreement, and changes the plan. */
@Component
public class PlanningDisbursement {

  private final AggregateStore<Agreement> agreements;
  private final Commands commands;
  private final ReadingAgreements reading;
  private final ReadingDisbursements disbursements;

  PlanningDisbursement(
      AggregateStore<Agreement> agreements,
      Commands commands,
      ReadingAgreements reading,
      ReadingDisbursements disbursements) {
    this.agreements = agreements;
    this.commands = commands;
    this.reading = reading;
    this.disbursements = disbursements;
  }

  /** What is to be paid, given the agreement. */
  @FunctionalInterface
  public interface Planned {
    Plan under(Agreement agreement);
  }

  /** Plans one under this id. */
  public Stored<Agreement> plan(String agreementId, String id, Planned plan, Act act) {
    return commands.change(
        agreements,
        agreementId,
        IfMatch.ANY,
        act,
        stored -> reading.require(stored, act.caller(), Actions.DISBURSEMENT_PLAN),
        stored -> Disbursing.plan(stored.state(), id, plan.under(stored.state()), Actor.of(act)));
  }

  /** Changes the plan of one. */
  public Stored<Agreement> edit(String id, UnaryOperator<Plan> change, IfMatch ifMatch, Act act) {
    Stored<Agreement> found =
        disbursements.agreementOf(id, act.caller(), Actions.DISBURSEMENT_EDIT);
    return commands.change(
        agreements,
        found.id(),
        IfMatch.ANY,
        act,
        stored -> disbursements.require(stored, id, act.caller(), Actions.DISBURSEMENT_EDIT),
        stored -> {
          Disbursement now = ReadingDisbursements.in(stored, id);
          ifMatch.check(now.version());
          return Disbursing.edit(stored.state(), now, change.apply(now.plan()), Actor.of(act));
        });
  }
}
