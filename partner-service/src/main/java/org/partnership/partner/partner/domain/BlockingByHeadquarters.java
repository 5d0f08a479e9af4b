package org.partnership.partner.partner.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.partner.partner.domain.act.By;
import org.partnership.partner.partner.domain.event.FlagEvent;
import org.partnership.partner.partner.domain.event.ScreeningEvent;
import org.partnership.partner.partner.domain.event.StatusEvent;
import org.partnership.partner.partner.domain.flag.Flag;
import org.partnership.partner.partner.domain.flag.FlagStatus;
import org.partnership.partner.partner.domain.screening.Hit;

/** A hold by headquarters on a red flag (P-4); only headquarters lifts it, and any other. */
public final class BlockingByHeadquarters {

  private BlockingByHeadquarters() {}

  /** On hold; a suspension underneath stays for when this is lifted. */
  public static Decision<Partner> block(
      Partner partner, String reason, @Nullable String flagId, By by) {
    Optional<Refusal> wrongState =
        PartnerLifeCycle.TABLE.refusal(PartnerLifeCycle.BLOCK, partner.status());
    if (wrongState.isPresent()) {
      return Decision.refuse(wrongState.get());
    }
    Optional<Flag> cited = flagId == null ? Optional.empty() : partner.flag(flagId);
    if (cited.isEmpty()) {
      return Decision.refuse(
          Refusal.policy(Reason.of("P-4", "blocking-cites-no-flag").at("/flagId")));
    }
    Flag flag = cited.get();
    if (flag.status() != FlagStatus.RED) {
      return Decision.refuse(
          Refusal.policy(
              Reason.of("P-4", "blocking-needs-red-flag", flag.id(), flag.status()).at("/flagId")));
    }
    return new PartnerEdit(partner)
        .status(PartnerStatus.BLOCKED)
        .blocking(new Blocking(reason, flag.id(), null, by.id(), by.at()))
        .event(
            new StatusEvent.Blocked(
                partner.status(), PartnerStatus.BLOCKED, reason, flag.id(), null))
        .done(by, PartnerLifeCycle.BLOCK, reason);
  }

  /** Lifted together with the flag it rested on: the status follows from what is in force today. */
  public static Decision<Partner> unblock(Partner partner, String reason, LocalDate today, By by) {
    Optional<Refusal> wrongState =
        PartnerLifeCycle.TABLE.refusal(PartnerLifeCycle.UNBLOCK, partner.status());
    if (wrongState.isPresent()) {
      return Decision.refuse(wrongState.get());
    }
    PartnerEdit edit = new PartnerEdit(partner).blocking(null);
    PartnerStatus to = edit.inForceOn(today);
    edit.status(to)
        .event(new StatusEvent.Unblocked(partner.status(), to, reason, edit.eligibleUntil()));
    Blocking blocking = partner.blocking();
    String flagId = blocking == null ? null : blocking.flagId();
    Optional<Flag> cited = flagId == null ? Optional.empty() : partner.flag(flagId);
    if (cited.isPresent()
        && cited.get().lift(reason, by) instanceof Decision.Accepted<Flag> lifted) {
      edit.flag(lifted.state())
          .event(new FlagEvent.Lifted(cited.get().id(), cited.get().severity()));
    }
    for (Hit hit : partner.hits()) {
      if (hit.lift(reason, by) instanceof Decision.Accepted<Hit> lifted) {
        edit.hit(lifted.state()).event(new ScreeningEvent.Lifted(hit.id()));
      }
    }
    return edit.done(by, PartnerLifeCycle.UNBLOCK, reason);
  }
}
