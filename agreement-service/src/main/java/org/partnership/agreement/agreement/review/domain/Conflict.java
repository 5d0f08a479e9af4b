package org.partnership.agreement.agreement.review.domain;

import java.time.Instant;

/** A member has an interest of their own: out of quorum and vote. */
public record Conflict(String member, String reason, Instant at) {}
