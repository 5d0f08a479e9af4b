package org.partnership.agreement.programme.web;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.web.PlainText;
import tools.jackson.databind.JsonNode;

/**
 * Opens a revision.
 *
 * @param changes JSON merge patch onto what is in force; left out: to be written later
 */
record RevisionBody(
    @NotNull @PlainText(max = 2000, lines = true) String reason, @Nullable JsonNode changes) {}
