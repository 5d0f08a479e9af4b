package org.partnership.agreement.agreement.disbursement.application;

import java.math.BigDecimal;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.agreement.application.Committing;
import org.partnership.agreement.agreement.disbursement.domain.Disbursement;
import org.partnership.agreement.agreement.disbursement.domain.Disbursing;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.history.Actor;
import org.partnership.agreement.money.Money;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/** Takes a disbursement through its life; the version is that of the disbursement. */
@Component
public class MovingDisbursement {

  private final AggregateStore<Agreement> agreements;
  private final Commands commands;
  private final ReadingDisbursements reading;
  private final Committing committing;

  MovingDisbursement(
      AggregateStore<Agreement> agreements,
      Commands commands,
      ReadingDisbursements reading,
      Committing committing) {
    this.agreements = agreements;
    this.commands = commands;
    this.reading = reading;
    this.committing = committing;
  }

  /** Requests it. */
  public Stored<Agreement> request(String id, IfMatch ifMatch, Act act) {
    Committing.Asked asked = committing.ask();
    return move(
        id,
        Actions.DISBURSEMENT_REQUEST,
        ifMatch,
        act,
        (stored, d) -> Disbursing.request(stored.state(), d, asked.toPay(stored), Actor.of(act)));
  }

  /** Certifies it. */
  public Stored<Agreement> certify(String id, IfMatch ifMatch, Act act) {
    Committing.Asked asked = committing.ask();
    return move(
        id,
        Actions.DISBURSEMENT_CERTIFY,
        ifMatch,
        act,
        (stored, d) -> Disbursing.certify(stored.state(), d, asked.toPay(stored), Actor.of(act)));
  }

  /** Releases it. */
  public Stored<Agreement> release(
      String id, @Nullable String reference, IfMatch ifMatch, Act act) {
    Committing.Asked asked = committing.ask();
    return move(
        id,
        Actions.DISBURSEMENT_RELEASE,
        ifMatch,
        act,
        (stored, d) ->
            Disbursing.release(stored.state(), d, reference, asked.toPay(stored), Actor.of(act)));
  }

  /** Sends it back. */
  public Stored<Agreement> sendBack(String id, String why, IfMatch ifMatch, Act act) {
    return move(
        id,
        Actions.DISBURSEMENT_RETURN,
        ifMatch,
        act,
        (stored, d) -> Disbursing.sendBack(stored.state(), d, why, Actor.of(act)));
  }

  /** Gives it up. */
  public Stored<Agreement> reject(String id, String why, IfMatch ifMatch, Act act) {
    return move(
        id,
        Actions.DISBURSEMENT_REJECT,
        ifMatch,
        act,
        (stored, d) -> Disbursing.reject(stored.state(), d, why, Actor.of(act)));
  }

  /**
   * Accounts for it.
   *
   * @param spent null: all that was not paid back
   * @param refunded null: nothing was paid back
   */
  public Stored<Agreement> liquidate(
      String id,
      @Nullable Money spent,
      @Nullable Money refunded,
      @Nullable String reference,
      IfMatch ifMatch,
      Act act) {
    return move(
        id,
        Actions.DISBURSEMENT_LIQUIDATE,
        ifMatch,
        act,
        (stored, d) ->
            Disbursing.liquidate(
                stored.state(),
                d,
                spent == null ? rest(d.plan().amount(), refunded) : spent,
                refunded,
                reference,
                Actor.of(act)));
  }

  private static Money rest(Money released, @Nullable Money refunded) {
    if (refunded == null || !refunded.currency().equals(released.currency())) {
      return released;
    }
    BigDecimal rest = released.value().subtract(refunded.value());
    return rest.signum() < 0 ? released : Money.of(rest, released.currency());
  }

  private Stored<Agreement> move(
      String id,
      String action,
      IfMatch ifMatch,
      Act act,
      BiFunction<Stored<Agreement>, Disbursement, Decision<Agreement>> decide) {
    Stored<Agreement> found = reading.agreementOf(id, act.caller(), action);
    return commands.change(
        agreements,
        found.id(),
        IfMatch.ANY,
        act,
        stored -> reading.require(stored, id, act.caller(), action),
        stored -> {
          Disbursement now = ReadingDisbursements.in(stored, id);
          ifMatch.check(now.version());
          return decide.apply(stored, now);
        });
  }
}
