package org.partnership.testing.hostile;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One hostile request.
 *
 * @param what is bad about it, for whoever reads a finding
 */
record Attempt(String what, String path, @Nullable Object body, Map<String, String> headers) {}
