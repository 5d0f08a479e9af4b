package org.partnership.agreement.partnership.application;

import java.util.Set;
import org.partnership.agreement.partnership.domain.Partnership;
import org.partnership.kit.security.Scope;

/** What relates a partnership to callers. */
public final class PartnershipScope {

  private PartnershipScope() {}

  /** Its offices; its partners as soon as they are at the table. */
  public static Scope of(Partnership partnership) {
    return new Scope(
        partnership.details().office(),
        Set.copyOf(partnership.details().otherOffices()),
        partnership.step().isSharedWithPartners() ? partnership.details().partnerIds() : Set.of(),
        Set.of());
  }
}
