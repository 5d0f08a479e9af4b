package org.partnership.local.store;

/**
 * Everything the platform relies on in its database, as named tests. The same suite runs against
 * the local store and against MongoDB itself: what is not stated here, services must not use.
 */
public interface StoreConformance
    extends ServerConformance,
        InsertConformance,
        QueryConformance,
        ProjectionConformance,
        UpdateConformance,
        ArrayUpdateConformance,
        FindAndModifyConformance,
        BulkConformance,
        IndexConformance,
        IndexedQueryConformance,
        AggregationConformance,
        TypeConformance,
        ConcurrencyConformance {}
