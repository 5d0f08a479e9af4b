package org.partnership.agreement.partnership.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.partnership.domain.CycleMove;
import org.partnership.agreement.partnership.domain.CycleStep;
import org.partnership.agreement.partnership.domain.Phase;

/**
 * A partnership as answered.
 *
 * @param status its step in the cycle
 * @param step the same, by its own name
 * @param pastSunset its end date is over and it has not come to its end (C-3)
 * @param moves the log of moves, oldest first; not in lists
 * @param nextSteps where it may go, and what is still missing for that; not in lists
 */
record PartnershipView(
    String id,
    long version,
    CycleStep status,
    CycleStep step,
    Phase phase,
    @JsonUnwrapped PartnershipBody details,
    boolean pastSunset,
    @Nullable List<CycleMove> moves,
    @Nullable List<NextStep> nextSteps,
    Instant createdAt,
    Instant updatedAt,
    List<String> allowedActions) {

  /** A step that may come next. */
  record NextStep(CycleStep to, List<Unmet> unmet) {}

  /** An item of its checklist that is not met. */
  record Unmet(String code, @Nullable String rule, String fact, @Nullable String remedy) {}
}
