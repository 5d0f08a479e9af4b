package org.partnership.partner.partner.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.partnership.kit.refusal.Decision;
import org.partnership.partner.partner.domain.act.By;
import org.partnership.partner.partner.domain.event.ScreeningEvent;
import org.partnership.partner.partner.domain.event.StatusEvent;
import org.partnership.partner.partner.domain.profile.FieldChange;
import org.partnership.partner.partner.domain.screening.Hit;
import org.partnership.partner.partner.domain.screening.HitDecision;
import org.partnership.partner.partner.domain.screening.HitLifeCycle;
import org.partnership.partner.partner.domain.screening.Resemblance;

/** What a sanctions list means for a partner (P-3). */
public final class Screening {

  public static final String SCREEN = "partner.screen";

  private Screening() {}

  /**
   * Screened: each resemblance that nobody has looked at yet is a hit. One about an entry that was
   * decided on does not come back unless the entry changed.
   */
  public static Decision<Partner> screened(Partner partner, List<Resemblance> found, By by) {
    PartnerEdit edit = new PartnerEdit(partner);
    List<FieldChange> changes = note(partner, edit, found, by);
    return changes.isEmpty()
        ? Decision.accept(partner)
        : edit.changes(changes).done(by, SCREEN, null);
  }

  /** Adds the hits to a change in the making. */
  static List<FieldChange> note(Partner partner, PartnerEdit edit, List<Resemblance> found, By by) {
    List<FieldChange> changes = new ArrayList<>();
    for (Resemblance resemblance : found) {
      if (partner.hits().stream().noneMatch(hit -> hit.isAbout(resemblance))) {
        Hit hit = Hit.found(idOf(partner, resemblance, by), resemblance, by);
        edit.hit(hit)
            .event(new ScreeningEvent.Found(hit.id(), resemblance.listId(), resemblance.score()));
        changes.add(FieldChange.of("screenings/" + hit.id(), null, hit.status()));
      }
    }
    return changes;
  }

  private static String idOf(Partner partner, Resemblance resemblance, By by) {
    String name =
        partner.search().uniqueName()
            + partner.statusSince()
            + resemblance.entry()
            + resemblance.entryHash()
            + by.at();
    return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .toString();
  }

  /** Headquarters decides about a hit: confirming it blocks the partner. */
  public static Decision<Partner> decide(
      Partner partner, Hit hit, HitDecision decision, String reason, By by) {
    return switch (hit.decide(decision, reason, by)) {
      case Decision.Refused<Hit> refused -> Decision.refuse(refused.refusal());
      case Decision.Accepted<Hit> accepted ->
          decided(partner, accepted.state(), decision, reason, by);
    };
  }

  private static Decision<Partner> decided(
      Partner partner, Hit hit, HitDecision decision, String reason, By by) {
    boolean confirmed = decision == HitDecision.CONFIRMED;
    PartnerEdit edit =
        new PartnerEdit(partner)
            .hit(hit)
            .changes(
                List.of(FieldChange.of("screenings/" + hit.id() + "/status", "OPEN", hit.status())))
            .event(new ScreeningEvent.Decided(hit.id(), decision, reason));
    boolean blockable =
        PartnerLifeCycle.TABLE.refusal(PartnerLifeCycle.BLOCK, partner.status()).isEmpty();
    if (confirmed && blockable) {
      edit.status(PartnerStatus.BLOCKED)
          .blocking(new Blocking(reason, null, hit.id(), by.id(), by.at()))
          .event(
              new StatusEvent.Blocked(
                  partner.status(), PartnerStatus.BLOCKED, reason, null, hit.id()));
    }
    return edit.done(by, confirmed ? HitLifeCycle.CONFIRM : HitLifeCycle.DISMISS, reason);
  }
}
