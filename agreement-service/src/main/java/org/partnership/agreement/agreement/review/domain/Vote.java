package org.partnership.agreement.agreement.review.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A member's vote; a later one of the same member takes its place. */
public record Vote(String member, Choice choice, @Nullable String comment, Instant at) {}
