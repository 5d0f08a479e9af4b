package org.partnership.partner.partner.domain.assessment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One time an assessment was sent back. */
public record Returning(
    String comment, @Nullable String commentForPartner, String by, Instant at) {}
