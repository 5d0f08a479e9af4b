package org.partnership.agreement.agreement.review.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.web.PlainText;

/**
 * What the secretary notes; whether it is recommended follows from the votes.
 *
 * @param recommendation what was found, in words
 */
record MinutesBody(
    @NotNull @PlainText(max = 5000, lines = true) String recommendation,
    @Size(max = 50) @Nullable List<@NotNull @PlainText(max = 1000, lines = true) String> conditions,
    @PlainText(max = 5000, lines = true) @Nullable String dissent) {}
