package org.partnership.agreement.partnership.store;

import com.mongodb.client.model.Filters;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;
import org.partnership.agreement.access.Visibility;
import org.partnership.agreement.partnership.domain.CycleStep;
import org.partnership.agreement.partnership.domain.Outcome;

/** Filters on stored partnerships. */
public final class PartnershipFilters {

  static final String PARTNER = "state.details.participants.partnerId";

  /** The office that leads one. */
  public static final String OFFICE = "state.details.office";

  /** The next day on which the calendar has something to do with one. */
  public static final String DUE = "state.calendar.due";

  /** When its people were last reminded of something. */
  public static final String TOLD_AT = "state.calendar.toldAt";

  /** When one is expected to end. */
  public static final String END = "state.details.endDate";

  private static final List<String> SHARED =
      Arrays.stream(CycleStep.values())
          .filter(CycleStep::isSharedWithPartners)
          .map(Enum::name)
          .toList();

  /** What relates a partnership to callers. */
  public static final Visibility.Paths VISIBILITY =
      new Visibility.Paths(
          OFFICE, "state.details.otherOffices", PARTNER, Filters.in("state.step", SHARED));

  private PartnershipFilters() {}

  /**
   * Past its sunset (C-3).
   *
   * @param isOver matches an end date that is over where its office is
   */
  public static Bson pastSunset(Bson isOver) {
    return Filters.and(
        isOver,
        Filters.or(
            Filters.ne("state.step", CycleStep.SUSTAINING_OR_TERMINATING.name()),
            Filters.nin(
                "state.details.decision.outcome", Outcome.END.name(), Outcome.HAND_OVER.name())));
  }

  /** One where a partner takes part that goes by any of these ids (P-2). */
  public static Bson withAnyOf(Set<String> partnerIds) {
    return Filters.in(PARTNER, partnerIds);
  }
}
