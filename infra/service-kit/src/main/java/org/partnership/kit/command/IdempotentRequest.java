package org.partnership.kit.command;

/**
 * A request that carries an {@code Idempotency-Key}.
 *
 * @param recordId identifies caller, operation and key together
 * @param newId the id that whatever this request creates gets, in the first try and in every repeat
 */
public record IdempotentRequest(String recordId, String newId) {}
