package org.partnership.agreement.agreement.store;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
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

  /** What relates an agreement to callers. */
  public static final Visibility.Paths VISIBILITY =
      new Visibility.Paths(
          "state.office",
          "state.terms.otherOffices",
          PARTNERS,
          Filters.eq("state.sentToPartners", true));

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
  public static Bson withPartner(String partnerId) {
    return Filters.eq(PARTNERS, partnerId);
  }

  /** Under this partnership. */
  public static Bson under(String partnershipId) {
    return Filters.eq(PARTNERSHIP, partnershipId);
  }

  /** Open ones of a partner, after an id: a page of what must follow its standing. */
  public static Bson openOf(String partnerId, String afterId) {
    return Filters.and(
        Filters.gt("_id", afterId), withPartner(partnerId), Filters.in(STATUS, OPEN));
  }

  /** In force under a partnership, of a kind that lets something change hands. */
  public static Bson transferringUnder(String partnershipId) {
    return Filters.and(
        under(partnershipId), Filters.in(STATUS, IN_FORCE), Filters.in("state.kind", TRANSFERRING));
  }

  /** Signed ones that may have begun somewhere. */
  public static Bson mayBegin(LocalDate latest) {
    return Filters.and(
        in(AgreementStatus.SIGNED), Filters.lte("state.terms.startDate", latest.toString()));
  }

  /** Active ones that may not have been ratified in time somewhere. */
  public static Bson mayLapse(LocalDate latest) {
    return Filters.and(
        in(AgreementStatus.ACTIVE),
        Filters.eq("state.parts.ratification.by", null),
        Filters.lt("state.parts.ratification.dueOn", latest.toString()));
  }

  /** Running ones that may have ended somewhere. */
  public static Bson mayEnd(LocalDate latest) {
    return Filters.and(
        in(AgreementStatus.ACTIVE, AgreementStatus.SUSPENDED),
        Filters.lt("state.terms.endDate", latest.toString()));
  }
}
