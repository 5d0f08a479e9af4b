package org.partnership.agreement.limit.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.partnership.agreement.kind.AgreementKind;
import org.partnership.agreement.limit.domain.Claim;
import org.partnership.agreement.limit.domain.Limit;
import org.partnership.agreement.money.Money;
import org.partnership.kit.security.Caller;
import org.springframework.stereotype.Component;

/** Tells what is left of a kind's cap. An office learns of others' signings only their sum. */
@Component
public class CapAccounts {

  private final Ledgers ledgers;
  private final JoiningLedgers joining;
  private final ClaimedAgreements agreements;

  CapAccounts(Ledgers ledgers, JoiningLedgers joining, ClaimedAgreements agreements) {
    this.ledgers = ledgers;
    this.joining = joining;
    this.agreements = agreements;
  }

  /** For a partner, on a day; empty for a kind without a cap. */
  public Optional<CapAccount> of(
      AgreementKind kind, String partnerId, LocalDate day, Caller caller) {
    return Limit.KindCap.of(kind).map(cap -> account(cap, partnerId, day, caller));
  }

  private CapAccount account(Limit.KindCap cap, String partnerId, LocalDate day, Caller caller) {
    List<Claim> claims =
        ledgers
            .find(cap, joining.survivorOf(partnerId))
            .map(s -> s.state().claims())
            .orElse(List.of());
    List<Claim> around = cap.around(claims, day);
    List<Claim> signed = around.stream().filter(Claim::confirmed).toList();
    List<Claim> visible =
        signed.stream().filter(c -> agreements.isVisible(c.agreementId(), caller)).toList();
    return new CapAccount(
        Money.of(cap.usd(), "USD"),
        cap.days(),
        cap.left(signed, day),
        Limit.KindCap.sum(signed),
        Limit.KindCap.sum(around.stream().filter(c -> !c.confirmed()).toList()),
        visible.stream().map(CapAccounts::told).toList(),
        Limit.KindCap.sum(signed.stream().filter(c -> !visible.contains(c)).toList()));
  }

  private static CapAccount.Signing told(Claim c) {
    return new CapAccount.Signing(
        c.id(), c.agreementId(), c.number(), c.office(), c.from(), c.amount(), c.usd());
  }
}
