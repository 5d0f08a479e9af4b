package org.partnership.agreement.agreement.review.web;

import jakarta.validation.constraints.NotNull;
import org.partnership.kit.web.PlainText;

/** A member's conflict of interest. */
record ConflictBody(@NotNull @PlainText(max = 2000, lines = true) String reason) {}
