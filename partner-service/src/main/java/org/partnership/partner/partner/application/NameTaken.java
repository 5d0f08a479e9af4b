package org.partnership.partner.partner.application;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.store.AggregateStore;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.domain.profile.Profile;
import org.partnership.partner.partner.domain.profile.SearchFields;
import org.springframework.stereotype.Component;

/** P-1: one register for all offices. Names who has the name already, to those who may see it. */
@Component
class NameTaken {

  private final AggregateStore<Partner> partners;
  private final ReadingPartners reading;
  private final Access access;

  NameTaken(AggregateStore<Partner> partners, ReadingPartners reading, Access access) {
    this.partners = partners;
    this.reading = reading;
    this.access = access;
  }

  RefusedException refusal(Profile profile, Caller caller) {
    return new RefusedException(
        Refusal.conflict(
            partners
                .query(
                    Filters.eq("state.search.uniqueName", SearchFields.uniqueName(profile)),
                    Sorts.ascending("_id"),
                    1)
                .stream()
                .map(reading::survivor)
                .filter(p -> access.permits(caller, "partner.read", PartnerScope.of(p)))
                .findFirst()
                .map(
                    p ->
                        Reason.of(
                            "P-1",
                            "partner-already-registered",
                            p.state().profile().legalName(),
                            p.id()))
                .orElseGet(() -> Reason.of("P-1", "partner-name-taken", profile.legalName()))
                .at("/legalName")));
  }
}
