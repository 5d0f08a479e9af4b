package org.partnership.partner.partner.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A hold with a reason, to be looked at again by a date. */
public record Suspension(
    String reason, LocalDate reviewDate, String by, @Nullable String office, Instant at) {}
