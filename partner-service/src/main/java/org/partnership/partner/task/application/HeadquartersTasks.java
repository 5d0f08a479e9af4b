package org.partnership.partner.task.application;

import com.mongodb.client.model.Filters;
import java.util.stream.Stream;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.store.Stored;
import org.partnership.partner.partner.application.PartnerScope;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.domain.flag.Flag;
import org.partnership.partner.partner.domain.flag.FlagStatus;
import org.partnership.partner.partner.domain.screening.Hit;
import org.partnership.partner.partner.domain.screening.HitStatus;
import org.springframework.stereotype.Component;

/** Escalated flags (P-4) and sanctions hits (P-3) that headquarters decides. */
@Component
class HeadquartersTasks implements TaskSource {

  private static final String DECIDE_FLAG = "flag.decide";
  private static final String DECIDE_HIT = "screening.decide";

  private final PartnersAtWork partners;
  private final Access access;

  HeadquartersTasks(PartnersAtWork partners, Access access) {
    this.partners = partners;
    this.access = access;
  }

  @Override
  public Stream<Entry> of(Caller.Staff staff) {
    return Stream.concat(flags(staff), hits(staff));
  }

  private Stream<Entry> flags(Caller.Staff staff) {
    return !partners.may(staff, DECIDE_FLAG)
        ? Stream.of()
        : partners
            .oldest(Filters.eq("state.flags.status", FlagStatus.ESCALATED.name()))
            .flatMap(
                p ->
                    p.state().flags().stream()
                        .filter(f -> f.status() == FlagStatus.ESCALATED)
                        .filter(f -> access.permits(staff, DECIDE_FLAG, PartnerScope.of(f)))
                        .map(f -> entry(p, f)));
  }

  private Stream<Entry> hits(Caller.Staff staff) {
    return !partners.may(staff, DECIDE_HIT)
        ? Stream.of()
        : partners
            .oldest(Filters.eq("state.hits.status", HitStatus.OPEN.name()))
            .filter(p -> access.permits(staff, DECIDE_HIT, PartnerScope.of(p)))
            .flatMap(
                p ->
                    p.state().hits().stream()
                        .filter(h -> h.status() == HitStatus.OPEN)
                        .map(h -> entry(p, h)));
  }

  private static Entry entry(Stored<Partner> partner, Flag f) {
    return PartnersAtWork.entry(
        "FLAG_TO_DECIDE",
        "task-flag-to-decide",
        f.id(),
        partner,
        "/api/flags/" + f.id(),
        f.updatedAt(),
        f.severity());
  }

  private static Entry entry(Stored<Partner> partner, Hit h) {
    return PartnersAtWork.entry(
        "SCREENING_TO_DECIDE",
        "task-screening-to-decide",
        h.id(),
        partner,
        "/api/screenings/" + h.id(),
        h.foundAt(),
        h.resemblance().score());
  }
}
