package org.partnership.partner.partner.domain;

import java.time.Instant;

/** A hold by headquarters that rests on a red flag. */
public record Blocking(String reason, String flagId, String by, Instant at) {}
