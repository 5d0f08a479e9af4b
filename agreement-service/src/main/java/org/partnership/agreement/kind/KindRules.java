package org.partnership.agreement.kind;

import static org.partnership.agreement.kind.PartnerCategory.CIVIL_SOCIETY;
import static org.partnership.agreement.kind.PartnerCategory.CORPORATE;
import static org.partnership.agreement.kind.PartnerCategory.FOUNDATION;
import static org.partnership.agreement.kind.PartnerCategory.GOVERNMENT;
import static org.partnership.agreement.kind.PartnerCategory.INTERNATIONAL_FINANCIAL_INSTITUTION;
import static org.partnership.agreement.kind.PartnerCategory.MULTILATERAL;
import static org.partnership.agreement.kind.PartnerCategory.NATIONAL_COMMITTEE;
import static org.partnership.agreement.kind.PartnerCategory.UN_AGENCY;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a kind of agreement: the table of DOMAIN section 3 as data.
 *
 * @param with a partner needs one of these categories
 * @param transfers what may change hands
 * @param committee whether a review committee is heard
 * @param documents how many programme documents it has
 * @param capUsd most that may be signed with one partner in any {@code capDays}, over all offices,
 *     in USD; null: no cap
 * @param capDays over how many days the cap counts
 * @param onePerProgramme whether one is in force per partner and country programme
 */
public record KindRules(
    Set<PartnerCategory> with,
    Transfers transfers,
    boolean committee,
    DocumentsAllowed documents,
    @Nullable BigDecimal capUsd,
    int capDays,
    boolean onePerProgramme) {

  private static final Set<PartnerCategory> ANY = EnumSet.allOf(PartnerCategory.class);
  private static final boolean COMMITTEE = true;
  private static final boolean NO_COMMITTEE = false;
  private static final Map<AgreementKind, KindRules> TABLE = table();

  public KindRules {
    with = Set.copyOf(with);
  }

  private static Map<AgreementKind, KindRules> table() {
    Map<AgreementKind, KindRules> t = new EnumMap<>(AgreementKind.class);
    t.put(
        AgreementKind.PCA,
        new KindRules(
            Set.of(CIVIL_SOCIETY),
            Transfers.OUTGOING,
            COMMITTEE,
            DocumentsAllowed.MANY,
            null,
            0,
            true));
    t.put(
        AgreementKind.SSFA,
        new KindRules(
            Set.of(CIVIL_SOCIETY),
            Transfers.OUTGOING,
            NO_COMMITTEE,
            DocumentsAllowed.ONE,
            new BigDecimal("50000"),
            365,
            false));
    t.put(AgreementKind.MOU, row(ANY, Transfers.NONE, NO_COMMITTEE));
    t.put(
        AgreementKind.GOVERNMENT_WORKPLAN,
        row(Set.of(GOVERNMENT), Transfers.OUTGOING, NO_COMMITTEE, DocumentsAllowed.MANY));
    t.put(
        AgreementKind.RECOGNITION_COOPERATION,
        row(Set.of(NATIONAL_COMMITTEE), Transfers.INCOMING, NO_COMMITTEE));
    t.put(
        AgreementKind.JOINT_STRATEGIC_PLAN,
        row(Set.of(NATIONAL_COMMITTEE), Transfers.NONE, NO_COMMITTEE));
    t.put(AgreementKind.STANDBY_ARRANGEMENT, row(ANY, Transfers.IN_KIND, NO_COMMITTEE));
    t.put(
        AgreementKind.CORPORATE_ALLIANCE,
        row(Set.of(CORPORATE, FOUNDATION), Transfers.INCOMING, COMMITTEE));
    t.put(
        AgreementKind.POOLED_FUND_PARTICIPATION,
        row(ANY, Transfers.INCOMING_OR_INVESTMENT, COMMITTEE));
    t.put(
        AgreementKind.UN_TO_UN,
        row(
            Set.of(UN_AGENCY, MULTILATERAL, INTERNATIONAL_FINANCIAL_INSTITUTION),
            Transfers.OUTGOING,
            NO_COMMITTEE));
    return t;
  }

  private static KindRules row(Set<PartnerCategory> with, Transfers transfers, boolean committee) {
    return row(with, transfers, committee, DocumentsAllowed.NONE);
  }

  private static KindRules row(
      Set<PartnerCategory> with,
      Transfers transfers,
      boolean committee,
      DocumentsAllowed documents) {
    return new KindRules(with, transfers, committee, documents, null, 0, false);
  }

  /** The rules of a kind. */
  public static KindRules of(AgreementKind kind) {
    return Objects.requireNonNull(TABLE.get(kind), () -> "no rules for " + kind);
  }
}
