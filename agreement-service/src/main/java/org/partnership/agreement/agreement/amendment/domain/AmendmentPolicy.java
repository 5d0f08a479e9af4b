package org.partnership.agreement.agreement.amendment.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.agreement.disbursement.domain.Budget;
import org.partnership.agreement.agreement.disbursement.domain.Disbursement;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.domain.AgreementStatus;
import org.partnership.agreement.agreement.domain.ProgrammeNeeds;
import org.partnership.agreement.agreement.domain.Terms;
import org.partnership.agreement.history.FieldChange;
import org.partnership.agreement.money.Money;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;

/** What an amendment may change, and onto what it may be applied. */
final class AmendmentPolicy {

  /** Who may read it and who acts under it; everything else is what the parties have agreed. */
  private static final Set<String> ADMINISTRATIVE = Set.of("otherOffices", "officers");

  private static final Set<AgreementStatus> AMENDABLE =
      Set.of(AgreementStatus.SIGNED, AgreementStatus.ACTIVE, AgreementStatus.SUSPENDED);

  private static final Set<String> COMMITTING =
      Set.of(
          Actions.AMENDMENT_SUBMIT,
          Actions.AMENDMENT_APPROVE,
          Actions.AMENDMENT_SIGN,
          Actions.AMENDMENT_APPLY);

  private AmendmentPolicy() {}

  /** Why an action is not possible in this state, if so: its status, the agreement's, a hold. */
  static Optional<Refusal> impossible(Agreement now, Amendment amendment, String action) {
    Optional<Refusal> byStatus = AmendmentLife.TABLE.refusal(action, amendment.status());
    if (byStatus.isPresent() || !COMMITTING.contains(action)) {
      return byStatus;
    }
    return notAmendable(now).or(now::onHold);
  }

  static boolean isAdministrative(List<FieldChange> changes) {
    return !changes.isEmpty()
        && changes.stream().map(FieldChange::field).allMatch(ADMINISTRATIVE::contains);
  }

  /** Only what every party has signed and what is not over can be amended. */
  static Optional<Refusal> notAmendable(Agreement now) {
    return AMENDABLE.contains(now.status())
        ? Optional.empty()
        : Optional.of(
            Refusal.conflict(
                Reason.of("A-8", "agreement-not-amendable", now.number(), now.status())));
  }

  /** At most one open per agreement. */
  static Optional<Refusal> anotherOpen(Agreement now) {
    return Amendment.openOf(now)
        .map(
            open ->
                Refusal.conflict(
                    Reason.of("A-8", "amendment-open", open.number(), open.status(), open.id())));
  }

  /** It is applied only onto the version it was made from. */
  static Optional<Refusal> overtaken(Amendment amendment, String presentSha256) {
    return amendment.baseSha256().equals(presentSha256)
        ? Optional.empty()
        : Optional.of(
            Refusal.conflict(Reason.of("A-8", "amendment-overtaken", amendment.number())));
  }

  /** Everything that is wrong with what it proposes, at once. */
  static Optional<Refusal> faults(Agreement now, Amendment amendment) {
    List<Reason> reasons = new ArrayList<>();
    if (amendment.difference().isEmpty()) {
      reasons.add(Reason.of("A-8", "amendment-changes-nothing"));
    }
    Terms wanted = amendment.proposed();
    if (now.status() != AgreementStatus.SIGNED
        && !wanted.startDate().equals(now.terms().startDate())) {
      reasons.add(Reason.of("A-8", "start-date-over", now.terms().startDate()).at("/startDate"));
    }
    budget(now, wanted.amount(), reasons);
    reasons.addAll(ProgrammeNeeds.faults(now, wanted));
    for (Disbursement d : now.parts().disbursements()) {
      String partner = d.plan().partnerId();
      if (d.status().isOpen() && !wanted.partnerIds().contains(partner)) {
        reasons.add(
            Reason.of("A-9", "partner-has-disbursement", partner, d.plan().amount(), d.status())
                .at("/partnerIds"));
      }
    }
    return reasons.isEmpty()
        ? Optional.empty()
        : Optional.of(Refusal.policy(reasons.get(0).code(), reasons));
  }

  private static void budget(
      Agreement now, @org.jspecify.annotations.Nullable Money wanted, List<Reason> reasons) {
    Budget budget = Budget.of(now);
    if (budget == null || budget.committed().value().signum() == 0) {
      return;
    }
    boolean holds =
        wanted != null
            && wanted.currency().equals(budget.amount().currency())
            && wanted.value().compareTo(budget.committed().value()) >= 0;
    if (!holds) {
      reasons.add(
          Reason.of(
                  "A-9",
                  "budget-below-committed",
                  Objects.requireNonNullElse(wanted, "0"),
                  budget.committed())
              .at("/amount"));
    }
  }
}
