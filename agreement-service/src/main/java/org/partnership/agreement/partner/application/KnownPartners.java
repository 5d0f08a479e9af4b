package org.partnership.agreement.partner.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.partnership.agreement.kind.AgreementKind;
import org.partnership.agreement.partner.store.Partners;
import org.partnership.kit.command.Ids;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Partners that requests name. One whose events have not come yet may have been registered a moment
 * ago: the register is asked, and where it cannot be, the partner is taken at the caller's word,
 * since nothing is committed before P-7 has been asked.
 */
@Component
public class KnownPartners {

  private final Partners partners;
  private final StandingSource standings;
  private final Clock clock;

  KnownPartners(Partners partners, StandingSource standings, Clock clock) {
    this.partners = partners;
    this.standings = standings;
    this.clock = clock;
  }

  /** Refuses with 422 partners that nobody has registered. */
  public void require(Collection<String> partnerIds, String office, String pointer) {
    List<Reason> unknown =
        partnerIds.stream()
            .filter(id -> !isKnown(id, office))
            .map(id -> Reason.plain("partner-unknown", id).at(pointer))
            .toList();
    if (!unknown.isEmpty()) {
      throw new RefusedException(Refusal.policy("partner-unknown", unknown));
    }
  }

  private boolean isKnown(String partnerId, String office) {
    if (!Ids.isId(partnerId)) {
      return false;
    }
    return partners.find(partnerId).isPresent() || isRegistered(partnerId, office);
  }

  private boolean isRegistered(String partnerId, String office) {
    StandingReply reply =
        standings.ask(
            partnerId,
            AgreementKind.MOU,
            office,
            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
            LocaleContextHolder.getLocale());
    return switch (reply) {
      case StandingReply.Answered answered -> true;
      case StandingReply.UnknownPartner unknown -> false;
      case StandingReply.Unreachable gone -> true;
    };
  }
}
