package org.partnership.kit.store;

import java.time.Instant;

/**
 * An aggregate as stored.
 *
 * @param version raised by one with every change; the ETag
 * @param sequence number of its last event
 */
public record Stored<S>(
    String id, long version, long sequence, Instant createdAt, Instant updatedAt, S state) {}
