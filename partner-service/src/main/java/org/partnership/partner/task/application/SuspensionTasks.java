package org.partnership.partner.task.application;

import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.store.Stored;
import org.partnership.partner.partner.application.PartnerScope;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.domain.PartnerLifeCycle;
import org.partnership.partner.partner.domain.PartnerStatus;
import org.partnership.partner.partner.domain.Suspension;
import org.springframework.stereotype.Component;

/** Suspensions whose review is due, for another person than who suspended. */
@Component
class SuspensionTasks implements TaskSource {

  private final PartnersAtWork partners;
  private final Access access;
  private final Clock clock;

  SuspensionTasks(PartnersAtWork partners, Access access, Clock clock) {
    this.partners = partners;
    this.access = access;
    this.clock = clock;
  }

  @Override
  public Stream<Entry> of(Caller.Staff staff) {
    return !partners.may(staff, PartnerLifeCycle.REINSTATE)
        ? Stream.of()
        : partners
            .oldest(
                Filters.and(
                    Filters.eq("state.status", PartnerStatus.SUSPENDED.name()),
                    partners.below("state.offices", staff)))
            .filter(p -> access.permits(staff, PartnerLifeCycle.REINSTATE, PartnerScope.of(p)))
            .filter(this::isDue)
            .map(SuspensionTasks::entry);
  }

  private boolean isDue(Stored<Partner> partner) {
    LocalDate today =
        LocalDate.ofInstant(clock.instant(), access.offices().zone(partner.state().office()));
    return !suspension(partner).reviewDate().isAfter(today);
  }

  private static Suspension suspension(Stored<Partner> partner) {
    return Objects.requireNonNull(partner.state().suspension());
  }

  private static Entry entry(Stored<Partner> partner) {
    return PartnersAtWork.entry(
        "SUSPENSION_TO_REVIEW",
        "task-suspension-to-review",
        "suspension-" + partner.id(),
        partner,
        "/api/partners/" + partner.id(),
        suspension(partner).at(),
        suspension(partner).reviewDate());
  }
}
