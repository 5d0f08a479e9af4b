package org.partnership.testing;

import java.util.Map;
import java.util.Set;

/**
 * A caller in a test.
 *
 * @param id the token's subject
 * @param claims further claims
 */
public record Persona(String id, Set<String> roles, Map<String, Object> claims) {}
