package org.partnership.partner.partner.application;

import java.util.Set;
import org.partnership.kit.security.Scope;
import org.partnership.partner.office.store.StoredOfficeTree;
import org.partnership.partner.partner.domain.Partner;
import org.springframework.stereotype.Component;

/**
 * Whose business a likely duplicate is: the offices of the partner's own country, whoever
 * registered it; headquarters' where it has none.
 */
@Component
public class DuplicateScope {

  private final StoredOfficeTree offices;

  DuplicateScope(StoredOfficeTree offices) {
    this.offices = offices;
  }

  /** How a partner relates to callers in this. */
  public Scope scope(Partner partner) {
    String country = partner.profile().country();
    return Scope.NONE.withOtherOffices(country == null ? Set.of() : offices.ofCountry(country));
  }
}
