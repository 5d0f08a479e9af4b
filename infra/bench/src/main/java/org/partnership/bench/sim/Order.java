package org.partnership.bench.sim;

/**
 * A command to be sent.
 *
 * @param keyed with an idempotency key, so that it may be sent again
 * @param poison its event is one that readers cannot apply until they are mended
 */
public record Order(String id, String aggregate, Shape shape, boolean keyed, boolean poison) {}
