package org.partnership.partner.partner.domain.assessment;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.partnership.partner.template.domain.Rating;

/**
 * How an assessment was decided.
 *
 * @param score weighted sum of the answers' scores
 * @param validUntil last day it holds; none when it was failed
 * @param comment for offices
 * @param commentForPartner what the partner may read
 * @param by pseudonymous id of the reviewer
 */
public record Verdict(
    Outcome outcome,
    @Nullable Rating rating,
    int score,
    @Nullable LocalDate validUntil,
    String comment,
    @Nullable String commentForPartner,
    String by,
    Instant at) {}
