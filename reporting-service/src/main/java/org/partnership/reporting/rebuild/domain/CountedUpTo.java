package org.partnership.reporting.rebuild.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The newest event of a service that a generation counts; empty while it counts none. */
public record CountedUpTo(@Nullable String eventId, @Nullable Instant time) {}
