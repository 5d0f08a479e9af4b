package org.partnership.agreement.programme.domain;

import org.jspecify.annotations.Nullable;

/**
 * Where something is done.
 *
 * @param code within the document; the P-code, where there is one
 * @param country ISO 3166
 * @param admin names of the areas around it, the largest first
 */
public record Place(String code, String name, String country, @Nullable String admin) {}
