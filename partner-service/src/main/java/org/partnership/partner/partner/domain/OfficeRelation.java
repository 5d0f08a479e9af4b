package org.partnership.partner.partner.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one office has to do with a partner (P-8).
 *
 * @param focalPoint pseudonymous id of a member of staff
 * @param notes for that office alone, in no event
 */
public record OfficeRelation(
    String office, @Nullable String focalPoint, @Nullable String notes, LocalDate since) {}
