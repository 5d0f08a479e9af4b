package org.partnership.agreement.agreement.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.eligibility.domain.Clearance;
import org.partnership.agreement.history.Actor;
import org.partnership.agreement.history.HistoryEntry;
import org.partnership.kit.event.DomainEvent;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Refusal;

/** every party signs exactly the present content; the last signature makes it signed. */
public final class Signing {

  private Signing() {}

  /**
   * Takes a party's signature: on screen it counts at once, on paper once it is confirmed.
   *
   * @param contentSha256 of the present content
   * @param asked asks P-7 now; not asked for what does not count yet
   * @param today in the office's time zone
   * @param latest the last day that has begun anywhere, for the day of signature
   */
  public static Decision<Agreement> sign(
      Agreement now,
      SignCommand command,
      String contentSha256,
      Supplier<Clearance> asked,
      LocalDate today,
      LocalDate latest,
      Actor actor) {
    String action =
        command.method() == SignatureMethod.SCREEN
            ? Actions.AGREEMENT_SIGN
            : Actions.AGREEMENT_SIGN_ON_PAPER;
    Optional<Refusal> impossible =
        now.refusal(action)
            .or(() -> SigningPolicy.unfit(now, command, contentSha256, latest, actor));
    if (impossible.isPresent()) {
      return Decision.refuse(impossible.get());
    }
    if (command.method() == SignatureMethod.PAPER) {
      return presented(now, command, actor);
    }
    Clearance clearance = asked.get();
    if (!clearance.given()) {
      return Decision.refuse(Reviewing.notEligible(clearance));
    }
    return recorded(
        now,
        signature(command, actor, clearance),
        clearance,
        HistoryEntry.noted(actor, action, command.party()),
        today,
        actor);
  }

  /** A second person has compared the scan with the content: now it counts. */
  public static Decision<Agreement> confirm(
      Agreement now,
      String signatureId,
      String contentSha256,
      Supplier<Clearance> asked,
      LocalDate today,
      Actor actor) {
    String action = Actions.AGREEMENT_CONFIRM_SIGNATURE;
    Signature waiting = now.signature(signatureId).orElseThrow();
    Optional<Refusal> impossible =
        now.refusal(action)
            .or(() -> SigningPolicy.unconfirmable(now, waiting, contentSha256, actor));
    if (impossible.isPresent()) {
      return Decision.refuse(impossible.get());
    }
    Clearance clearance = asked.get();
    if (!clearance.given()) {
      return Decision.refuse(Reviewing.notEligible(clearance));
    }
    return recorded(
        now,
        waiting.confirmed(actor, clearance.restsOn()),
        clearance,
        HistoryEntry.noted(actor, action, waiting.party()),
        today,
        actor);
  }

  private static Signature signature(SignCommand command, Actor actor, Clearance clearance) {
    return new Signature(
        command.signatureId(),
        command.party(),
        command.signatory(),
        command.signedOn(),
        command.contentSha256(),
        command.method(),
        command.scan(),
        actor.id(),
        actor.at(),
        null,
        null,
        clearance.restsOn());
  }

  private static Decision<Agreement> presented(Agreement now, SignCommand command, Actor actor) {
    Signature waiting = signature(command, actor, new Clearance(List.of(), List.of()));
    return Decision.accept(
        now.with(
            replaced(now, waiting),
            HistoryEntry.noted(actor, Actions.AGREEMENT_SIGN_ON_PAPER, command.party())),
        new SignatureEvent.Presented(command.party(), command.signedOn(), command.contentSha256()));
  }

  private static Decision<Agreement> recorded(
      Agreement now,
      Signature signature,
      Clearance clearance,
      HistoryEntry entry,
      LocalDate today,
      Actor actor) {
    Agreement signed = now.with(replaced(now, signature), entry);
    List<DomainEvent> events = new ArrayList<>();
    events.add(
        new SignatureEvent.Recorded(
            signature.party(),
            signature.signedOn(),
            signature.contentSha256(),
            signature.method(),
            signature.restsOn()));
    if (signed.unsigned().isEmpty()) {
      signed = complete(signed, signature.contentSha256(), events, actor);
      signed = Running.catchUp(signed, today, clearance.restsOn(), events, actor);
    }
    return Decision.accept(signed, events);
  }

  private static Agreement complete(
      Agreement now, String contentSha256, List<DomainEvent> events, Actor actor) {
    AgreementStatus to = AgreementLife.TABLE.target(Actions.AGREEMENT_COMPLETE);
    LocalDate last =
        now.signatures().stream()
            .map(Signature::signedOn)
            .max(Comparator.naturalOrder())
            .orElseThrow();
    events.add(new AgreementEvent.Signed(now.status(), to, contentSha256, last));
    Agreement signed = now.moved(to, Actions.AGREEMENT_COMPLETE, null, actor);
    return now.terms().emergency() == null
        ? signed
        : signed.with(signed.parts().withRatification(Ratification.dueAfter(last)));
  }

  /** A party's newer signature takes the place of one that still waits. */
  private static List<Signature> replaced(Agreement now, Signature signature) {
    return Stream.concat(
            now.signatures().stream().filter(s -> !s.party().equals(signature.party())),
            Stream.of(signature))
        .toList();
  }
}
