package org.partnership.agreement.limit.application;

import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.partnership.agreement.limit.domain.Claim;
import org.partnership.agreement.limit.domain.Ledger;
import org.partnership.kit.lifecycle.PeriodicWork;
import org.partnership.kit.lifecycle.Recovery;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/**
 * a reservation is confirmed or given up by what its agreement says, never by what whoever
 * made it remembers: after the signature, by the sweep where its maker died, and where it is in the
 * way of another.
 */
@Component
class SettlingClaims implements PeriodicWork, Recovery {

  private final Ledgers ledgers;
  private final ClaimedAgreements agreements;
  private final JoiningLedgers joining;
  private final LimitProperties properties;
  private final Clock clock;

  SettlingClaims(
      Ledgers ledgers,
      ClaimedAgreements agreements,
      JoiningLedgers joining,
      LimitProperties properties,
      Clock clock) {
    this.ledgers = ledgers;
    this.agreements = agreements;
    this.joining = joining;
    this.properties = properties;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "limit-reservations";
  }

  @Override
  public Duration period() {
    return Duration.ofMinutes(5);
  }

  @Override
  public void run() {
    recover();
  }

  @Override
  public void recover() {
    joining.finish();
    ledgers.each(Filters.eq("state.claims.confirmed", false), this::settleAbandoned);
  }

  /** Settles what has waited for too long; whether anything was given up. */
  boolean settleAbandoned(Stored<Ledger> ledger) {
    Instant now = clock.instant();
    boolean freed = false;
    for (Claim claim : ledger.state().pending()) {
      if (now.isAfter(claim.at().plus(properties.abandonedAfter()))) {
        agreements.fence(claim.agreementId(), claim.agreementVersion());
        freed |= settle(ledger.id(), claim, now);
      }
    }
    return freed;
  }

  /**
   * Settles a claim by what its agreement says now: signed, it is confirmed; not signed and beyond
   * the version on which it was to be signed, it never will be; else it may still be on its way.
   *
   * @return whether it was given up
   */
  boolean settle(String ledgerId, Claim claim, Instant now) {
    ClaimedAgreements.Word word = agreements.on(claim);
    boolean never = !word.signed() && word.version() > claim.agreementVersion();
    if (word.signed() || never) {
      ledgers.change(
          ledgers.current(ledgerId),
          now,
          ledger -> word.signed() ? ledger.confirm(claim) : ledger.drop(claim));
    }
    return never;
  }
}
