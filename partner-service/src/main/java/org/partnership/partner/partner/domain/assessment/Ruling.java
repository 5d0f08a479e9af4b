package org.partnership.partner.partner.domain.assessment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.partnership.partner.template.domain.Rating;

/** What a reviewer decides. */
public record Ruling(
    Outcome outcome,
    @Nullable Rating rating,
    @Nullable LocalDate validUntil,
    String comment,
    @Nullable String commentForPartner) {}
