package org.partnership.agreement.limit.application;

import com.mongodb.MongoException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.partnership.agreement.limit.domain.Claim;
import org.partnership.agreement.limit.domain.Ledger;
import org.partnership.agreement.limit.domain.Limit;
import org.partnership.agreement.limit.domain.Wish;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.store.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Limits that span documents: reserve in the document that owns the limit, write the
 * signature, confirm.
 */
@Component
public class SpanningLimits {

  private static final Logger log = LoggerFactory.getLogger(SpanningLimits.class);

  /** Once as it is, then when what was abandoned or is over has made room, or has been joined. */
  private static final int TRIES = 3;

  private final Ledgers ledgers;
  private final SettlingClaims settling;
  private final JoiningLedgers joining;
  private final ClaimedAgreements agreements;
  private final Pricing pricing;

  SpanningLimits(
      Ledgers ledgers,
      SettlingClaims settling,
      JoiningLedgers joining,
      ClaimedAgreements agreements,
      Pricing pricing) {
    this.ledgers = ledgers;
    this.settling = settling;
    this.joining = joining;
    this.agreements = agreements;
    this.pricing = pricing;
  }

  /** A claim that was made, and where. */
  public record Made(String ledgerId, Claim claim) {}

  /**
   * Everything against these wishes now; reserves nothing. What is only reserved does not count: it
   * may come to nothing, and whoever signs first is told by the reservation.
   */
  public List<Reason> against(List<Wish> wishes) {
    List<Reason> reasons = new ArrayList<>();
    for (Wish wish : wishes) {
      Pricing.Priced priced = pricing.price(wish, 0, Instant.EPOCH);
      priced.missing().ifPresent(reasons::add);
      priced.claim().flatMap(claim -> against(wish.limit(), claim)).ifPresent(reasons::add);
    }
    return reasons;
  }

  private Optional<Reason> against(Limit limit, Claim wanted) {
    return ledgers
        .find(limit, joining.survivorOf(wanted.partnerId()))
        .flatMap(
            s -> {
              List<Claim> others =
                  s.state().beside(wanted).stream().filter(Claim::confirmed).toList();
              List<Claim> over =
                  limit.inTheWay(others, wanted).stream().filter(c -> isOver(c, wanted)).toList();
              return limit.against(others.stream().filter(c -> !over.contains(c)).toList(), wanted);
            });
  }

  /** Confirmed once, and not in force any more by what its agreement says. */
  private boolean isOver(Claim held, Claim wanted) {
    return held.confirmed() && !agreements.stillHolds(held, wanted);
  }

  /**
   * Reserves what a signature takes.
   *
   * @param version of the agreement on which the signature is going to be written
   * @param made gets what was reserved, to be settled whatever comes of the signature
   * @return why not; empty: it is reserved
   */
  public List<Reason> reserve(List<Wish> wishes, long version, Instant now, List<Made> made) {
    List<Reason> reasons = new ArrayList<>();
    for (Wish wish : wishes) {
      Pricing.Priced priced = pricing.price(wish, version, now);
      priced.missing().ifPresent(reasons::add);
      if (reasons.isEmpty() && priced.claim().isPresent()) {
        reasons.addAll(reserve(wish.limit(), priced.claim().get(), now, made));
      }
    }
    return reasons;
  }

  private List<Reason> reserve(Limit limit, Claim claim, Instant now, List<Made> made) {
    for (int i = 1; ; i++) {
      Stored<Ledger> ledger = ledgers.open(limit, joining.survivorOf(claim.partnerId()), now);
      joining.finish(ledger);
      try {
        ledgers.change(ledger.id(), now, l -> l.reserve(limit, claim));
        made.add(new Made(ledger.id(), claim));
        return List.of();
      } catch (RefusedException e) {
        boolean noRoom = e.refusal().kind() == Refusal.Kind.POLICY;
        if (noRoom && (i == TRIES || !makeRoom(ledger, limit, claim, now))) {
          return e.refusal().reasons();
        }
        if (i == TRIES) {
          throw e;
        }
      }
    }
  }

  private boolean makeRoom(Stored<Ledger> ledger, Limit limit, Claim wanted, Instant now) {
    boolean freed = settling.settleAbandoned(ledger);
    for (Claim held : limit.inTheWay(ledger.state().beside(wanted), wanted)) {
      if (isOver(held, wanted)) {
        ledgers.change(ledger.id(), now, l -> l.drop(held));
        freed = true;
      }
    }
    return freed;
  }

  /**
   * Confirms or gives up what was reserved, by what the agreement says. What cannot be done now is
   * left to the sweep: the signature is written or not, whatever becomes of this.
   */
  public void settle(List<Made> made, Instant now) {
    for (Made one : made) {
      try {
        settling.settle(one.ledgerId(), one.claim(), now);
      } catch (MongoException | DataAccessException | RefusedException e) {
        log.warn("reservation of agreement {} waits: {}", one.claim().number(), e.toString());
      }
    }
  }
}
