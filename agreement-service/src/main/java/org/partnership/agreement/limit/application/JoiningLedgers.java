package org.partnership.agreement.limit.application;

import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.Instant;
import org.partnership.agreement.limit.domain.Claim;
import org.partnership.agreement.limit.domain.Ledger;
import org.partnership.agreement.partner.store.Partners;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/**
 * What merged partners have signed counts together (A-9, P-2). Three writes, each repeatable: the
 * survivor's ledger announces what it takes over and gives no room until it has it; the other
 * refers to it from then on; the claims are taken over and the announcement withdrawn. Whoever
 * comes upon one half done finishes it first.
 */
@Component
class JoiningLedgers {

  private final Ledgers ledgers;
  private final Partners partners;
  private final Clock clock;

  JoiningLedgers(Ledgers ledgers, Partners partners, Clock clock) {
    this.ledgers = ledgers;
    this.partners = partners;
    this.clock = clock;
  }

  /**
   * The partner that stands for one by now, once its ledgers are as its merges are: whoever asks
   * for room makes them so, at the latest.
   */
  String survivorOf(String partnerId) {
    String survivor = partners.survivorOf(partnerId);
    partners.mergedInto(survivor).forEach(loser -> join(loser, survivor));
    for (Stored<Ledger> ledger : ledgers.ofPartner(survivor)) {
      ledger.state().claims().stream()
          .map(Claim::partnerId)
          .distinct()
          .filter(id -> !partners.survivorOf(id).equals(survivor))
          .forEach(this::part);
    }
    return survivor;
  }

  /** The ledgers of a partner join those of the partner that stands for it. */
  void join(String loserId, String survivorId) {
    Instant now = clock.instant();
    for (Stored<Ledger> own : ledgers.ofPartner(loserId)) {
      if (own.state().joinedTo() == null) {
        Stored<Ledger> survivor = ledgers.sibling(own.state(), survivorId, now);
        ledgers.change(survivor.id(), now, ledger -> ledger.expect(own.id()));
        takeOver(own.id(), survivor.id(), now);
      }
    }
  }

  /** The ledgers of a partner stand for themselves again: a merge was undone. */
  void part(String loserId) {
    Instant now = clock.instant();
    for (Stored<Ledger> own : ledgers.ofPartner(loserId)) {
      if (own.state().joinedTo() != null) {
        Stored<Ledger> survivor = ledgers.find(own.state().joinedTo()).orElseThrow();
        ledgers.change(own.id(), now, ledger -> ledger.partFrom(survivor.state()));
        ledgers.change(survivor.id(), now, ledger -> ledger.giveBack(loserId));
      }
    }
  }

  /** Finishes what somebody left half done. */
  void finish() {
    ledgers.all(Filters.exists("state.joining.0")).forEach(this::finish);
  }

  /** Finishes what a ledger takes over, before it gives room. */
  void finish(Stored<Ledger> survivor) {
    for (String loser : survivor.state().joining()) {
      takeOver(loser, survivor.id(), clock.instant());
    }
  }

  private void takeOver(String loser, String survivor, Instant now) {
    Stored<Ledger> closed = ledgers.change(loser, now, ledger -> ledger.joinTo(survivor));
    ledgers.change(survivor, now, ledger -> ledger.takeOver(loser, closed.state()));
  }
}
