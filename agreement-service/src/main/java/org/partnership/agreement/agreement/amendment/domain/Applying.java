package org.partnership.agreement.agreement.amendment.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.domain.NextVersion;
import org.partnership.agreement.agreement.domain.SignCommand;
import org.partnership.agreement.agreement.domain.Signature;
import org.partnership.agreement.agreement.domain.Signing;
import org.partnership.agreement.eligibility.domain.Clearance;
import org.partnership.agreement.history.Actor;
import org.partnership.agreement.history.FieldChanges;
import org.partnership.agreement.history.HistoryEntry;
import org.partnership.kit.event.DomainEvent;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Refusal;

/** every party signs the agreement as it would be; the last signature applies it. */
public final class Applying {

  private Applying() {}

  /**
   * Takes a party's signature, on screen or on paper.
   *
   * @param presentSha256 of the agreement as it is
   * @param wantedSha256 of the agreement as it would be
   */
  public static Decision<Agreement> sign(
      Agreement now,
      Amendment before,
      SignCommand command,
      String presentSha256,
      String wantedSha256,
      Supplier<Clearance> asked,
      LocalDate latest,
      Actor actor) {
    Optional<Refusal> impossible = notSignable(now, before, presentSha256);
    if (impossible.isPresent()) {
      return Decision.refuse(impossible.get());
    }
    return signed(
        now,
        before,
        wantedSha256,
        command.party(),
        Signing.sign(
            Shadow.of(now, before), command, wantedSha256, asked, LocalDate.MIN, latest, actor),
        actor);
  }

  /** A second person has compared a scan with the agreement as it would be. */
  public static Decision<Agreement> confirm(
      Agreement now,
      Amendment before,
      String signatureId,
      String presentSha256,
      String wantedSha256,
      Supplier<Clearance> asked,
      Actor actor) {
    Optional<Refusal> impossible = notSignable(now, before, presentSha256);
    if (impossible.isPresent()) {
      return Decision.refuse(impossible.get());
    }
    String party =
        before.signatures().stream()
            .filter(s -> s.id().equals(signatureId))
            .map(Signature::party)
            .findFirst()
            .orElseThrow();
    return signed(
        now,
        before,
        wantedSha256,
        party,
        Signing.confirm(
            Shadow.of(now, before), signatureId, wantedSha256, asked, LocalDate.MIN, actor),
        actor);
  }

  private static Optional<Refusal> notSignable(
      Agreement now, Amendment before, String presentSha256) {
    return AmendmentPolicy.impossible(now, before, Actions.AMENDMENT_SIGN)
        .or(() -> AmendmentPolicy.overtaken(before, presentSha256))
        .or(() -> AmendmentPolicy.faults(now, before));
  }

  private static Decision<Agreement> signed(
      Agreement now,
      Amendment before,
      String wantedSha256,
      String party,
      Decision<Agreement> onShadow,
      Actor actor) {
    return Shadow.followed(
        onShadow,
        accepted -> {
          Agreement shadow = accepted.state();
          Amendment after =
              before.moved(before.status(), shadow.review(), shadow.signatures(), actor.at());
          Decision<Agreement> taken =
              Decision.accept(
                  Amendment.replaced(now, after)
                      .noting(HistoryEntry.noted(actor, Actions.AMENDMENT_SIGN, party)),
                  Shadow.told(before, accepted.events()));
          return shadow.unsigned().isEmpty()
              ? after(taken, before.id(), wantedSha256, actor)
              : taken;
        });
  }

  /** Applies what has just been approved or signed by the last party. */
  static Decision<Agreement> after(
      Decision<Agreement> decided, String id, String wantedSha256, Actor actor) {
    return Shadow.followed(
        decided,
        accepted -> {
          Agreement now = accepted.state();
          Amendment before = Amendment.of(now, id).orElseThrow();
          AmendmentStatus to = AmendmentLife.TABLE.target(Actions.AMENDMENT_APPLY);
          List<String> changed = FieldChanges.names(before.difference());
          Amendment applied = before.moved(to, before.review(), before.signatures(), actor.at());
          List<DomainEvent> events = new ArrayList<>(accepted.events());
          events.add(
              new AmendmentEvent.Applied(
                  id,
                  before.number(),
                  before.status(),
                  to,
                  changed,
                  before.isAdministrative(),
                  wantedSha256));
          Agreement amended =
              NextVersion.inForce(
                      Amendment.replaced(now, applied),
                      before.proposed(),
                      before.signatures(),
                      changed,
                      events,
                      actor)
                  .noting(
                      HistoryEntry.moved(
                          actor, Actions.AMENDMENT_APPLY, before.status(), to, null));
          return Decision.accept(amended, events);
        });
  }
}
