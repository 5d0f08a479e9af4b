package org.partnership.agreement.agreement.disbursement.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.money.Money;

/**
 * Money to a partner under an agreement. What can be done with it is in {@link Disbursing}.
 *
 * @param version raised with every change of it; its ETag, so that others of the same agreement do
 *     not get in its way
 * @param comment why it was sent back or rejected
 */
public record Disbursement(
    String id,
    long version,
    DisbursementStatus status,
    Plan plan,
    String plannedBy,
    @Nullable Step requested,
    @Nullable Step certified,
    @Nullable Step released,
    @Nullable Settlement settlement,
    @Nullable String comment,
    Instant createdAt,
    Instant updatedAt) {

  static Disbursement planned(String id, Plan plan, String by, Instant at) {
    return new Disbursement(
        id, 1, DisbursementStatus.PLANNED, plan, by, null, null, null, null, null, at, at);
  }

  /** The one of this id under an agreement. */
  public static Optional<Disbursement> of(Agreement agreement, String id) {
    return agreement.parts().disbursements().stream().filter(d -> d.id().equals(id)).findFirst();
  }

  /** What it takes out of the budget: once it is settled, what was spent. */
  public Money counted() {
    return settlement == null ? plan.amount() : settlement.spent();
  }

  /** Who requested and certified it: they do not decide on it further. */
  public Set<String> preparedBy() {
    Set<String> ids = new TreeSet<>();
    for (Step step : new Step[] {requested, certified}) {
      if (step != null) {
        ids.add(step.by());
      }
    }
    return ids;
  }

  /** What may be done with it by somebody who is permitted to. */
  public List<String> possibleActions(Agreement agreement) {
    return DisbursementLife.TABLE.actionsFrom(status).stream()
        .filter(a -> DisbursementGuards.impossible(agreement, this, a).isEmpty())
        .toList();
  }

  Disbursement edited(Plan changed, Instant at) {
    return new Disbursement(
        id,
        version + 1,
        status,
        changed,
        plannedBy,
        requested,
        certified,
        released,
        settlement,
        comment,
        createdAt,
        at);
  }

  Disbursement requested(Step step) {
    return new Disbursement(
        id,
        version + 1,
        DisbursementStatus.REQUESTED,
        plan,
        plannedBy,
        step,
        null,
        null,
        null,
        null,
        createdAt,
        step.at());
  }

  Disbursement certified(Step step) {
    return new Disbursement(
        id,
        version + 1,
        DisbursementStatus.CERTIFIED,
        plan,
        plannedBy,
        requested,
        step,
        null,
        null,
        null,
        createdAt,
        step.at());
  }

  Disbursement released(Step step) {
    return new Disbursement(
        id,
        version + 1,
        DisbursementStatus.RELEASED,
        plan,
        plannedBy,
        requested,
        certified,
        step,
        null,
        null,
        createdAt,
        step.at());
  }

  Disbursement settled(Settlement made) {
    return new Disbursement(
        id,
        version + 1,
        DisbursementStatus.LIQUIDATED,
        plan,
        plannedBy,
        requested,
        certified,
        released,
        made,
        null,
        createdAt,
        made.at());
  }

  /** Back to its writers. */
  Disbursement returned(String why, Instant at) {
    return new Disbursement(
        id,
        version + 1,
        DisbursementStatus.PLANNED,
        plan,
        plannedBy,
        null,
        null,
        null,
        null,
        why,
        createdAt,
        at);
  }

  Disbursement rejected(String why, Instant at) {
    return new Disbursement(
        id,
        version + 1,
        DisbursementStatus.REJECTED,
        plan,
        plannedBy,
        requested,
        certified,
        null,
        null,
        why,
        createdAt,
        at);
  }
}
