package org.partnership.agreement.partnership.domain;

import static org.partnership.agreement.partnership.domain.CycleStep.BUILDING;
import static org.partnership.agreement.partnership.domain.CycleStep.IDENTIFYING;
import static org.partnership.agreement.partnership.domain.CycleStep.IMPLEMENTING;
import static org.partnership.agreement.partnership.domain.CycleStep.INSTITUTIONALISING;
import static org.partnership.agreement.partnership.domain.CycleStep.MANAGING;
import static org.partnership.agreement.partnership.domain.CycleStep.MEASURING;
import static org.partnership.agreement.partnership.domain.CycleStep.PLANNING;
import static org.partnership.agreement.partnership.domain.CycleStep.RESOURCING;
import static org.partnership.agreement.partnership.domain.CycleStep.REVIEWING;
import static org.partnership.agreement.partnership.domain.CycleStep.REVISING;
import static org.partnership.agreement.partnership.domain.CycleStep.SCOPING;
import static org.partnership.agreement.partnership.domain.CycleStep.SUSTAINING_OR_TERMINATING;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.partnership.kit.lifecycle.LifeCycle;

/**
 * C-1: forward one step at a time; back from reviewing or revising to planning or later. One action
 * per step that is entered.
 */
public final class PartneringCycle {

  /** The table. */
  public static final LifeCycle<CycleStep> TABLE =
      LifeCycle.<CycleStep>of("partnership")
          .move(entering(IDENTIFYING), IDENTIFYING, SCOPING)
          .move(entering(BUILDING), BUILDING, IDENTIFYING)
          .move(entering(PLANNING), PLANNING, BUILDING, REVIEWING, REVISING)
          .move(entering(MANAGING), MANAGING, PLANNING, REVIEWING, REVISING)
          .move(entering(RESOURCING), RESOURCING, MANAGING, REVIEWING, REVISING)
          .move(entering(IMPLEMENTING), IMPLEMENTING, RESOURCING, REVIEWING, REVISING)
          .move(entering(MEASURING), MEASURING, IMPLEMENTING, REVIEWING, REVISING)
          .move(entering(REVIEWING), REVIEWING, MEASURING, REVISING)
          .move(entering(REVISING), REVISING, REVIEWING)
          .move(entering(INSTITUTIONALISING), INSTITUTIONALISING, REVISING)
          .move(entering(SUSTAINING_OR_TERMINATING), SUSTAINING_OR_TERMINATING, INSTITUTIONALISING)
          .build();

  private PartneringCycle() {}

  /** The action that enters a step. Nothing enters the first. */
  public static String entering(CycleStep step) {
    return "partnership.enter-" + step.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Steps that may come next, whatever their gates say. */
  public static List<CycleStep> next(CycleStep from) {
    return Arrays.stream(CycleStep.values())
        .filter(to -> to != SCOPING && TABLE.allows(entering(to), from))
        .toList();
  }
}
