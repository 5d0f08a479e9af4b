package org.partnership.agreement.partnership.domain;

import java.util.Optional;
import java.util.function.BiFunction;
import org.partnership.kit.refusal.Reason;

/**
 * One item of a step's checklist.
 *
 * @param code stable name, and key of the text that tells it
 * @param toEnter the step whose gate asks for it
 * @param missing what is missing, if anything is
 */
record ChecklistItem(
    String code,
    CycleStep toEnter,
    BiFunction<Partnership, CycleFacts, Optional<Reason>> missing) {}
