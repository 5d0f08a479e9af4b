package org.partnership.partner.partner.application;

import java.util.List;
import org.partnership.partner.partner.domain.profile.Profile;
import org.partnership.partner.partner.domain.screening.Resemblance;

/** Holds the names of an organisation and its officers against the sanctions list in use (P-3). */
@FunctionalInterface
public interface SanctionsCheck {

  /** Entries it looks like; none where no list is there. */
  List<Resemblance> resemblances(Profile profile);
}
