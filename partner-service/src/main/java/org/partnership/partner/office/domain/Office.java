package org.partnership.partner.office.domain;

import org.jspecify.annotations.Nullable;

/**
 * An office.
 *
 * @param code short and stable; the id
 * @param parent code of the office above; none above HQ
 * @param country ISO 3166 alpha-2 or XK; always there for a country office
 * @param timeZone of the IANA database
 */
public record Office(
    String code,
    String name,
    OfficeLevel level,
    @Nullable String parent,
    @Nullable String country,
    String timeZone) {}
