package org.partnership.partner.partner.domain.duplicate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody decided that another partner is another organisation, however alike they look. */
public record Distinct(
    String otherId, String reason, String by, @Nullable String office, Instant at) {}
