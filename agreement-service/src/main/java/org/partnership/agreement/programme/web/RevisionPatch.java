package org.partnership.agreement.programme.web;

import org.jspecify.annotations.Nullable;
import org.partnership.kit.web.PlainText;
import tools.jackson.databind.JsonNode;

/**
 * Changes an open revision.
 *
 * @param reason left out: as before
 * @param changes JSON merge patch onto what the revision says; left out: as before
 */
record RevisionPatch(
    @PlainText(max = 2000, lines = true) @Nullable String reason, @Nullable JsonNode changes) {}
