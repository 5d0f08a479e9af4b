package org.partnership.partner.standing.domain;

import java.time.LocalDate;

/** Can the partner enter an agreement of this kind, with this office, on this date? */
public record Question(String agreementKind, String office, LocalDate date) {}
