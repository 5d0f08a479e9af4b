package org.partnership.partner.screening.domain;

import org.jspecify.annotations.Nullable;

/**
 * A version of a sanctions list, as imported; never changed.
 *
 * @param dateGenerated as the list itself says
 * @param sha256 of the document, hexadecimal
 * @param importedBy pseudonymous id
 */
public record SanctionsList(
    @Nullable String dateGenerated,
    int individuals,
    int entities,
    String sha256,
    String importedBy) {}
