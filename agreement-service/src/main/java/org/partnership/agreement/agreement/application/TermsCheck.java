package org.partnership.agreement.agreement.application;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.access.OfficeNames;
import org.partnership.agreement.agreement.domain.Terms;
import org.partnership.agreement.countryprogramme.application.CountryProgrammes;
import org.partnership.agreement.countryprogramme.domain.CountryProgramme;
import org.partnership.agreement.emergency.application.Emergencies;
import org.partnership.agreement.partner.application.KnownPartners;
import org.partnership.agreement.partnership.application.ReadingPartnerships;
import org.partnership.agreement.partnership.domain.Details;
import org.partnership.agreement.partnership.domain.Partnership;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.OfficeTree;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/** What an agreement names must be there: its partnership, offices and partners. */
@Component
public class TermsCheck {

  private final ReadingPartnerships partnerships;
  private final OfficeNames offices;
  private final KnownPartners partners;
  private final Emergencies emergencies;
  private final CountryProgrammes programmes;
  private final OfficeTree tree;
  private final OfficeDays days;
  private final Clock clock;

  TermsCheck(
      ReadingPartnerships partnerships,
      OfficeNames offices,
      KnownPartners partners,
      Emergencies emergencies,
      CountryProgrammes programmes,
      OfficeTree tree,
      OfficeDays days,
      Clock clock) {
    this.partnerships = partnerships;
    this.offices = offices;
    this.partners = partners;
    this.emergencies = emergencies;
    this.programmes = programmes;
    this.tree = tree;
    this.days = days;
    this.clock = clock;
  }

  /** The partnership that terms put in writing, if they name one. */
  public @Nullable Details partnership(Terms terms, Caller caller) {
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
  public void require(Terms terms, String office, @Nullable Details partnership, Caller caller) {
    if (partnership != null
        && !partnership.office().equals(office)
        && !partnership.otherOffices().contains(office)) {
      throw new RefusedException(
          Refusal.policy(Reason.plain("office-not-in-partnership", office).at("/office")));
    }
    offices.requireKnown(List.of(office), caller, "/office");
    offices.requireKnown(terms.otherOffices(), caller, "/otherOffices");
    partners.require(terms.partnerIds(), office, "/partnerIds");
    requireDeclared(terms.emergency(), office);
    requireProgramme(terms, office);
  }

  /** A country programme is the office's own, and the agreement lies within its dates. */
  private void requireProgramme(Terms terms, String office) {
    String id = terms.countryProgramme();
    if (id == null) {
      return;
    }
    CountryProgramme programme =
        programmes
            .find(id)
            .map(Stored::state)
            .filter(p -> p.office().equals(office))
            .orElseThrow(() -> refused(Reason.plain("country-programme-unknown", id, office)));
    if (!programme.runsOn(terms.startDate()) || !programme.runsOn(terms.endDate())) {
      throw refused(
          Reason.plain(
              "outside-country-programme",
              programme.code(),
              programme.startDate(),
              programme.endDate()));
    }
  }

  private static RefusedException refused(Reason reason) {
    return new RefusedException(Refusal.policy(reason.at("/countryProgramme")));
  }

  /** an expedited agreement names a declared emergency that covers its office today. */
  private void requireDeclared(@Nullable String emergency, String office) {
    if (emergency != null
        && !emergencies.covers(
            emergency, tree.country(office), days.today(office, clock.instant()))) {
      throw new RefusedException(
          Refusal.policy(
              Reason.of("A-5", "emergency-not-declared", emergency).at("/expedited/emergency")));
    }
  }
}
