package org.partnership.local.material.data;

import org.jspecify.annotations.Nullable;

/**
 * An office to load.
 *
 * @param people prefix of its demonstration users ({@code mali} for {@code mali-officer}); without
 *     one, the people of the nearest office above act for it
 */
public record Office(
    String code,
    String name,
    String level,
    @Nullable String parent,
    @Nullable String country,
    String timeZone,
    @Nullable String people) {}
