package org.partnership.agreement.agreement.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.domain.Running;
import org.partnership.agreement.history.Actor;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/** Suspends, resumes, terminates, cancels and closes agreements, each with a reason. */
@Component
public class StoppingAgreement {

  /** One way of stopping. */
  @FunctionalInterface
  private interface Stop {
    Decision<Agreement> of(Agreement now, String reason, LocalDate today, Actor actor);
  }

  private static final Map<String, Stop> STOPS =
      Map.of(
          Actions.AGREEMENT_SUSPEND, (now, why, today, actor) -> Running.suspend(now, why, actor),
          Actions.AGREEMENT_RESUME, Running::resume,
          Actions.AGREEMENT_TERMINATE,
              (now, why, today, actor) -> Running.terminate(now, why, actor),
          Actions.AGREEMENT_CANCEL, (now, why, today, actor) -> Running.cancel(now, why, actor),
          Actions.AGREEMENT_CLOSE, (now, why, today, actor) -> Running.close(now, why, actor));

  private final AggregateStore<Agreement> agreements;
  private final Commands commands;
  private final ReadingAgreements reading;
  private final OfficeDays days;
  private final Followers followers;

  StoppingAgreement(
      AggregateStore<Agreement> agreements,
      Commands commands,
      ReadingAgreements reading,
      OfficeDays days,
      Followers followers) {
    this.agreements = agreements;
    this.commands = commands;
    this.reading = reading;
    this.days = days;
    this.followers = followers;
  }

  /**
   * Takes one of the stops.
   *
   * @param action its name in the table
   */
  public Stored<Agreement> stop(String id, String action, String reason, IfMatch ifMatch, Act act) {
    Stop stop = STOPS.get(action);
    if (stop == null) {
      throw new IllegalArgumentException(action + " is none of " + List.copyOf(STOPS.keySet()));
    }
    return followers.after(
        commands.change(
            agreements,
            id,
            ifMatch,
            act,
            stored -> reading.require(stored, act.caller(), action),
            stored -> {
              Agreement now = stored.state();
              return stop.of(now, reason, days.today(now.office(), act.now()), Actor.of(act));
            }));
  }
}
