package org.partnership.partner.partner.application;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnership.kit.security.Scope;
import org.partnership.kit.store.Stored;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.domain.Suspending;
import org.partnership.partner.partner.domain.assessment.Assessment;
import org.partnership.partner.partner.domain.duplicate.Absorption;
import org.partnership.partner.partner.domain.flag.Flag;

/** How a partner and its parts relate to callers. */
public final class PartnerScope {

  private PartnerScope() {}

  /** The partner itself; who suspended it counts as who prepared its reinstatement. */
  public static Scope of(Stored<Partner> stored) {
    Partner partner = stored.state();
    return Scope.ofOffice(partner.office())
        .withOtherOffices(Set.copyOf(partner.offices()))
        .withPartners(organisations(stored))
        .withPreparedBy(Set.copyOf(Suspending.suspendedBy(partner)));
  }

  /** Its own people, and those of partners merged into it. */
  private static Set<String> organisations(Stored<Partner> stored) {
    return Stream.concat(
            Stream.of(stored.id()), stored.state().absorptions().stream().map(Absorption::loserId))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** One of its assessments: owned by the office that makes it. */
  public static Scope of(Stored<Partner> stored, Assessment assessment) {
    return Scope.ofOffice(assessment.office())
        .withOtherOffices(Set.copyOf(stored.state().offices()))
        .withPartners(Set.of(stored.id()))
        .withPreparedBy(Set.copyOf(assessment.preparedBy()));
  }

  /** One of its flags: owned by the office that raised it. */
  public static Scope of(Flag flag) {
    return Scope.ofOffice(flag.office()).withPreparedBy(Set.copyOf(flag.preparedBy()));
  }
}
