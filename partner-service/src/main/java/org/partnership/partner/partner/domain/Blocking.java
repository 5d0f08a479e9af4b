package org.partnership.partner.partner.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A hold by headquarters that rests on a red flag or a confirmed sanctions hit, one of them. */
public record Blocking(
    String reason, @Nullable String flagId, @Nullable String screeningId, String by, Instant at) {}
