package org.partnership.agreement.agreement.disbursement.domain;

/** Where a disbursement is. */
public enum DisbursementStatus {
  PLANNED,
  REQUESTED,
  CERTIFIED,
  RELEASED,
  LIQUIDATED,
  REJECTED;

  /** Whether it counts against the budget: from the request on. */
  public boolean countsAgainstBudget() {
    return switch (this) {
      case REQUESTED, CERTIFIED, RELEASED, LIQUIDATED -> true;
      case PLANNED, REJECTED -> false;
    };
  }

  /** Whether something is still to be done with it. */
  public boolean isOpen() {
    return switch (this) {
      case PLANNED, REQUESTED, CERTIFIED, RELEASED -> true;
      case LIQUIDATED, REJECTED -> false;
    };
  }
}
