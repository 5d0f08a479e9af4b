package org.partnership.agreement.agreement.store;

import com.mongodb.client.model.Filters;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;
import org.partnership.agreement.access.Visibility;
import org.partnership.agreement.agreement.domain.AgreementStatus;
import org.partnership.agreement.kind.AgreementKind;
import org.partnership.agreement.kind.KindRules;

/** Filters on stored agreements. */
public final class AgreementFilters {

  static final String STATUS = "state.status";
  static final String PARTNERS = "state.terms.partnerIds";
  static final String PARTNERSHIP = "state.terms.partnershipId";

  /** The next day on which the calendar has something to do with one. */
  public static final String DUE = "state.parts.calendar.due";

  /** When its people were last reminded of something. */
  public static final String TOLD_AT = "state.parts.calendar.toldAt";

  /** The office that owns one. */
  public static final String OFFICE = "state.office";

  /** What relates an agreement to callers. */
  public static final Visibility.Paths VISIBILITY =
      new Visibility.Paths(
          OFFICE, "state.terms.otherOffices", PARTNERS, Filters.eq("state.sentToPartners", true));

  private static final List<String> OPEN = statuses(AgreementStatus::isOpen);
  private static final List<String> IN_FORCE = statuses(AgreementStatus::isInForce);
  private static final List<String> TRANSFERRING =
      Arrays.stream(AgreementKind.values())
          .filter(k -> KindRules.of(k).transfers().any())
          .map(Enum::name)
          .toList();

  private AgreementFilters() {}

  private static List<String> statuses(java.util.function.Predicate<AgreementStatus> which) {
    return Arrays.stream(AgreementStatus.values()).filter(which).map(Enum::name).toList();
  }

  /** In one of these statuses. */
  public static Bson in(AgreementStatus... statuses) {
    return Filters.in(STATUS, Arrays.stream(statuses).map(Enum::name).toList());
  }

  /** With this partner as a party. */
  static Bson withPartner(String partnerId) {
    return Filters.eq(PARTNERS, partnerId);
  }

  /** Under this partnership. */
  public static Bson under(String partnershipId) {
    return Filters.eq(PARTNERSHIP, partnershipId);
  }

  /** With a partner as a party that goes by any of these ids (P-2). */
  public static Bson withAnyOf(Set<String> partnerIds) {
    return Filters.in(PARTNERS, partnerIds);
  }

  /** Under which something may still be committed. */
  static Bson open() {
    return Filters.in(STATUS, OPEN);
  }

  /** In force under a partnership, of a kind that lets something change hands. */
  public static Bson transferringUnder(String partnershipId) {
    return Filters.and(
        under(partnershipId), Filters.in(STATUS, IN_FORCE), Filters.in("state.kind", TRANSFERRING));
  }
}
