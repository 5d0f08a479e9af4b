package org.partnership.agreement.partnership.domain;

import static org.partnership.agreement.partnership.domain.Phase.MANAGING_AND_MAINTAINING;
import static org.partnership.agreement.partnership.domain.Phase.REVIEWING_AND_REVISING;
import static org.partnership.agreement.partnership.domain.Phase.SCOPING_AND_BUILDING;
import static org.partnership.agreement.partnership.domain.Phase.SUSTAINING_OUTCOMES;

/** The twelve steps of the partnering cycle, in their order. */
public enum CycleStep {
  SCOPING(SCOPING_AND_BUILDING),
  IDENTIFYING(SCOPING_AND_BUILDING),
  BUILDING(SCOPING_AND_BUILDING),
  PLANNING(SCOPING_AND_BUILDING),
  MANAGING(MANAGING_AND_MAINTAINING),
  RESOURCING(MANAGING_AND_MAINTAINING),
  IMPLEMENTING(MANAGING_AND_MAINTAINING),
  MEASURING(MANAGING_AND_MAINTAINING),
  REVIEWING(REVIEWING_AND_REVISING),
  REVISING(REVIEWING_AND_REVISING),
  INSTITUTIONALISING(SUSTAINING_OUTCOMES),
  SUSTAINING_OR_TERMINATING(SUSTAINING_OUTCOMES);

  private final Phase phase;

  CycleStep(Phase phase) {
    this.phase = phase;
  }

  /** The phase it belongs to. */
  public Phase phase() {
    return phase;
  }

  /** Whether it comes before another. */
  public boolean isBefore(CycleStep other) {
    return compareTo(other) < 0;
  }

  /** From here on the partners are at the table, and their people see the partnership. */
  public boolean isSharedWithPartners() {
    return !isBefore(BUILDING);
  }
}
