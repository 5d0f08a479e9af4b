package org.partnership.gateway.route;

/**
 * Where a request goes, and how it is treated on the way.
 *
 * @param service name of the service: its breaker, its pool, its metrics
 * @param pattern the path pattern, for metrics and the access log: never a path with ids
 * @param pace how long the answer may take
 * @param upload whether large bodies are taken
 */
public record Target(String service, String pattern, Pace pace, boolean upload) {

  /** The name of the identity provider among the services. */
  public static final String IDENTITY = "identity";

  /** How long an answer may take. */
  public enum Pace {
    NORMAL,
    /** Exports and the like. */
    SLOW,
    /** Server-sent events: no end. */
    STREAM
  }

  /** Whether this is the identity provider, which alone sees cookies and checks its own callers. */
  public boolean isIdentity() {
    return service.equals(IDENTITY);
  }
}
