package org.partnership.agreement.partnership.application;

import java.util.List;
import org.partnership.agreement.access.OfficeNames;
import org.partnership.agreement.partner.application.KnownPartners;
import org.partnership.agreement.partnership.domain.Details;
import org.partnership.kit.security.Caller;
import org.springframework.stereotype.Component;

/** Offices and partners that a partnership names: there must be such ones. */
@Component
class NamedThings {

  private final OfficeNames offices;
  private final KnownPartners partners;

  NamedThings(OfficeNames offices, KnownPartners partners) {
    this.offices = offices;
    this.partners = partners;
  }

  void requireKnown(Details details, Caller caller) {
    offices.requireKnown(List.of(details.office()), caller, "/office");
    offices.requireKnown(details.otherOffices(), caller, "/otherOffices");
    partners.require(details.partnerIds(), details.office(), "/participants");
  }
}
