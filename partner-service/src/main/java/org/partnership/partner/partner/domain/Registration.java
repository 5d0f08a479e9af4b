package org.partnership.partner.partner.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.event.DomainEvent;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.partner.partner.domain.act.By;
import org.partnership.partner.partner.domain.event.ProfileEvent;
import org.partnership.partner.partner.domain.profile.Profile;
import org.partnership.partner.partner.domain.profile.ProfilePolicy;
import org.partnership.partner.partner.domain.profile.SearchFields;
import org.partnership.partner.partner.domain.screening.Resemblance;

/** Entering the register (P-1: that it is not there yet is for the store to say). */
public final class Registration {

  private Registration() {}

  /**
   * A prospect.
   *
   * @param parentIsHeadquarters of the named parent; null when it is not known or none is named
   * @param found entries of the sanctions list it looks like (P-3)
   */
  public static Decision<Partner> register(
      Profile profile,
      String office,
      @Nullable Boolean parentIsHeadquarters,
      List<Resemblance> found,
      By by) {
    List<Reason> reasons = ProfilePolicy.reasonsAgainst(profile, parentIsHeadquarters);
    if (!reasons.isEmpty()) {
      return Decision.refuse(Refusal.policy("profile-not-acceptable", reasons));
    }
    Partner prospect =
        new Partner(
            profile,
            PartnerStatus.PROSPECT,
            office,
            SearchFields.of(profile),
            List.of(),
            List.of(office),
            List.of(),
            List.of(),
            null,
            null,
            null,
            null,
            by.at(),
            List.of(),
            List.of(),
            null,
            null,
            List.of(),
            List.of(
                new HistoryEntry(
                    1,
                    by.at(),
                    by.id(),
                    by.office(),
                    "partner.register",
                    null,
                    PartnerStatus.PROSPECT,
                    List.of(),
                    null)));
    Decision.Accepted<Partner> screened = Screening.screened(prospect, found, by).orThrow();
    List<DomainEvent> events = new ArrayList<>();
    events.add(ProfileEvent.Registered.of(profile, office, PartnerStatus.PROSPECT));
    events.addAll(screened.events());
    return Decision.accept(screened.state(), events);
  }
}
