package org.partnership.gateway.token;

import java.time.Instant;
import java.util.Set;

/**
 * Who calls, by a token that was found good.
 *
 * @param subject pseudonymous id
 * @param roles names of roles
 * @param expires until when the token is good
 */
public record Caller(String subject, Set<String> roles, Instant expires) {

  /** Whether this caller may see the gateway's inside. */
  public boolean isOperator() {
    return roles.contains("operator");
  }
}
