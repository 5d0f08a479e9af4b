package org.partnership.gateway.token;

import java.util.Set;

/**
 * Who may come in: anyone to what is listed as open, operators to what shows the gateway's inside,
 * callers with a good token to everything else. What the caller may do there is the service's to
 * say. The identity provider, where one is behind the gateway, checks its own callers.
 */
public final class AccessRules {

  /** Who may ask for a path. */
  public enum Access {
    ANYONE,
    CALLERS,
    OPERATORS
  }

  private static final Set<String> OPEN = Set.of("/", "/openapi.json", "/v3/api-docs");

  private AccessRules() {}

  /**
   * @param path raw, and known to have one reading only
   */
  public static Access of(String path) {
    if (isUnder(path, "/api")) {
      return isUnder(path, "/api/public") || isUnder(path, "/api/event-catalogue")
          ? Access.ANYONE
          : Access.CALLERS;
    }
    if (isUnder(path, "/actuator")) {
      return isUnder(path, "/actuator/health") ? Access.ANYONE : Access.OPERATORS;
    }
    return OPEN.contains(path) || isUnder(path, "/docs") ? Access.ANYONE : Access.CALLERS;
  }

  private static boolean isUnder(String path, String prefix) {
    return path.startsWith(prefix)
        && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
  }
}
