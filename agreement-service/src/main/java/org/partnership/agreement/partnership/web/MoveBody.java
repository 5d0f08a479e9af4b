package org.partnership.agreement.partnership.web;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.partnership.domain.CycleStep;
import org.partnership.kit.web.PlainText;

/**
 * A move in the cycle.
 *
 * @param reason needed for going back
 */
record MoveBody(
    @NotNull CycleStep to, @PlainText(max = 2000, lines = true) @Nullable String reason) {}
