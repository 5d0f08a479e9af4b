package org.partnership.agreement.partnership.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One move in the cycle, kept for ever (C-1). */
public record CycleMove(
    CycleStep from, CycleStep to, Instant at, String by, @Nullable String reason) {}
