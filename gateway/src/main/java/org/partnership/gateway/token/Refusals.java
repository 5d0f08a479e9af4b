package org.partnership.gateway.token;

import org.partnership.gateway.limit.RateLimits;
import org.partnership.gateway.problem.Fault;
import org.partnership.gateway.problem.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Says 401 and 403 as problems. Guessing tokens counts against the caller's address. */
@Component
final class Refusals implements ServerAuthenticationEntryPoint, ServerAccessDeniedHandler {

  private final RateLimits rateLimits;

  Refusals(RateLimits rateLimits) {
    this.rateLimits = rateLimits;
  }

  @Override
  public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException why) {
    Fault fault = faultOf(why);
    if (fault != Fault.TOKEN_MISSING) {
      rateLimits.takeForAddress(exchange);
    }
    exchange
        .getResponse()
        .getHeaders()
        .set(
            HttpHeaders.WWW_AUTHENTICATE,
            fault == Fault.TOKEN_MISSING ? "Bearer" : "Bearer error=\"invalid_token\"");
    return Mono.error(new ProblemException(fault));
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException why) {
    return Mono.error(new ProblemException(Fault.FORBIDDEN));
  }

  private static Fault faultOf(AuthenticationException why) {
    return switch (why) {
      case TokenRefused refused -> refused.fault();
      // the header itself cannot be read as one bearer token
      case OAuth2AuthenticationException malformed -> Fault.TOKEN_INVALID;
      default -> Fault.TOKEN_MISSING;
    };
  }
}
