package org.partnership.agreement.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param nextCursor of the next page, if there is one
 * @param total how many in all, if asked
 * @param facets counts by value, if asked
 */
public record ListView<T>(
    List<T> items,
    @Nullable String nextCursor,
    @Nullable Long total,
    @Nullable Map<String, Map<String, Long>> facets) {}
