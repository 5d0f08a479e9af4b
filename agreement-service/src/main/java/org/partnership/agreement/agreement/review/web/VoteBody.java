package org.partnership.agreement.agreement.review.web;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.agreement.review.domain.Choice;
import org.partnership.kit.web.PlainText;

/** A member's vote. */
record VoteBody(
    @NotNull Choice vote, @PlainText(max = 2000, lines = true) @Nullable String comment) {}
