package org.partnership.gateway.token;

import org.partnership.gateway.problem.Fault;
import org.springframework.security.core.AuthenticationException;

/** A token was shown and is not good; {@link #fault()} says in which way. */
final class TokenRefused extends AuthenticationException {

  private static final long serialVersionUID = 1L;

  private final Fault fault;

  TokenRefused(Fault fault) {
    super(fault.code());
    this.fault = fault;
  }

  Fault fault() {
    return fault;
  }
}
