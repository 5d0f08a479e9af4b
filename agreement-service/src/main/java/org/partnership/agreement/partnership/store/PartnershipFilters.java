package org.partnership.agreement.partnership.store;

import com.mongodb.client.model.Filters;
import java.util.Arrays;
import java.util.List;
import org.bson.conversions.Bson;
import org.partnership.agreement.access.Visibility;
import org.partnership.agreement.partnership.domain.CycleStep;

/** Filters on stored partnerships. */
public final class PartnershipFilters {

  static final String PARTNER = "state.details.participants.partnerId";

  private static final List<String> SHARED =
      Arrays.stream(CycleStep.values())
          .filter(CycleStep::isSharedWithPartners)
          .map(Enum::name)
          .toList();

  /** What relates a partnership to callers. */
  public static final Visibility.Paths VISIBILITY =
      new Visibility.Paths(
          "state.details.office",
          "state.details.otherOffices",
          PARTNER,
          Filters.in("state.step", SHARED));

  private PartnershipFilters() {}

  /** One where this partner takes part. */
  public static Bson withPartner(String partnerId) {
    return Filters.eq(PARTNER, partnerId);
  }
}
