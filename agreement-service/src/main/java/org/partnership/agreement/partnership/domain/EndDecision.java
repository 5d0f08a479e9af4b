package org.partnership.agreement.partnership.domain;

/** The recorded decision on what becomes of the partnership (C-2). */
public record EndDecision(Outcome outcome, String reason) {}
