package org.partnership.agreement.agreement.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.access.OfficeNames;
import org.partnership.agreement.agreement.domain.Terms;
import org.partnership.agreement.partner.application.KnownPartners;
import org.partnership.agreement.partnership.application.ReadingPartnerships;
import org.partnership.agreement.partnership.domain.Details;
import org.partnership.agreement.partnership.domain.Partnership;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Caller;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/** What an agreement names must be there: its partnership, offices and partners. */
@Component
class TermsCheck {

  private final ReadingPartnerships partnerships;
  private final OfficeNames offices;
  private final KnownPartners partners;

  TermsCheck(ReadingPartnerships partnerships, OfficeNames offices, KnownPartners partners) {
    this.partnerships = partnerships;
    this.offices = offices;
    this.partners = partners;
  }

  /** The partnership that terms put in writing, if they name one. */
  @Nullable Details partnership(Terms terms, Caller caller) {
    String id = terms.partnershipId();
    if (id == null) {
      return null;
    }
    return partnerships
        .visible(id, caller)
        .map(Stored::state)
        .map(Partnership::details)
        .orElseThrow(
            () ->
                new RefusedException(
                    Refusal.policy(Reason.plain("partnership-unknown", id).at("/partnershipId"))));
  }

  /** Refuses an office that has no part in the partnership, and names that nobody knows. */
  void require(Terms terms, String office, @Nullable Details partnership, Caller caller) {
    if (partnership != null
        && !partnership.office().equals(office)
        && !partnership.otherOffices().contains(office)) {
      throw new RefusedException(
          Refusal.policy(Reason.plain("office-not-in-partnership", office).at("/office")));
    }
    offices.requireKnown(List.of(office), caller, "/office");
    offices.requireKnown(terms.otherOffices(), caller, "/otherOffices");
    partners.require(terms.partnerIds(), office, "/partnerIds");
  }
}
