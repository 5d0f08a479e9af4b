package org.partnership.partner.partner.domain;

import java.util.List;
import java.util.Optional;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Refusal;
import org.partnership.partner.partner.domain.act.By;
import org.partnership.partner.partner.domain.event.FlagEvent;
import org.partnership.partner.partner.domain.flag.Flag;
import org.partnership.partner.partner.domain.flag.FlagDecision;
import org.partnership.partner.partner.domain.flag.FlagLifeCycle;
import org.partnership.partner.partner.domain.flag.Severity;
import org.partnership.partner.partner.domain.profile.FieldChange;

/** What flags do to a partner (P-4). */
public final class Flagging {

  private Flagging() {}

  /** Somebody warns. */
  public static Decision<Partner> raise(
      Partner partner, String id, Severity severity, String office, String reason, By by) {
    Optional<Refusal> wrongState =
        PartnerLifeCycle.TABLE.refusal(PartnerLifeCycle.RAISE_FLAG, partner.status());
    if (wrongState.isPresent()) {
      return Decision.refuse(wrongState.get());
    }
    return new PartnerEdit(partner)
        .flag(Flag.raise(id, severity, office, reason, by))
        .changes(List.of(FieldChange.of("flags/" + id, null, severity)))
        .event(new FlagEvent.Raised(id, severity))
        .done(by, PartnerLifeCycle.RAISE_FLAG, reason);
  }

  /** Headquarters is asked. */
  public static Decision<Partner> escalate(Partner partner, Flag flag, String reason, By by) {
    return concluded(
        partner,
        flag,
        flag.escalate(reason, by),
        new FlagEvent.Escalated(flag.id(), flag.severity()),
        FlagLifeCycle.ESCALATE,
        reason,
        by);
  }

  /** Headquarters decides. */
  public static Decision<Partner> decide(
      Partner partner, Flag flag, FlagDecision decision, String reason, By by) {
    return concluded(
        partner,
        flag,
        flag.decide(decision, reason, by),
        new FlagEvent.Decided(flag.id(), flag.severity(), decision),
        decision == FlagDecision.VALID ? FlagLifeCycle.UPHOLD : FlagLifeCycle.DISMISS,
        reason,
        by);
  }

  private static Decision<Partner> concluded(
      Partner partner,
      Flag before,
      Decision<Flag> decision,
      FlagEvent event,
      String action,
      String reason,
      By by) {
    return switch (decision) {
      case Decision.Accepted<Flag> accepted ->
          new PartnerEdit(partner)
              .flag(accepted.state())
              .changes(
                  List.of(
                      FieldChange.of(
                          "flags/" + before.id() + "/status",
                          before.status(),
                          accepted.state().status())))
              .event(event)
              .done(by, action, reason);
      case Decision.Refused<Flag> refused -> Decision.refuse(refused.refusal());
    };
  }
}
