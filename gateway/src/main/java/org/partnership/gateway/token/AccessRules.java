package org.partnership.gateway.token;

import java.util.Set;
import org.partnership.gateway.route.RouteTable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Who may come in: anyone to what is listed as open, operators to what shows the gateway's inside,
 * callers with a good token to everything else. What the caller may do there is the service's to
 * say.
 */
@Component
final class AccessRules implements ReactiveAuthorizationManager<AuthorizationContext> {

  /** Who may ask for a path. */
  enum Access {
    ANYONE,
    CALLERS,
    OPERATORS
  }

  private static final Set<String> OPEN = Set.of("/", "/openapi.json", "/v3/api-docs", "/docs");
  private static final SimpleGrantedAuthority OPERATOR =
      new SimpleGrantedAuthority("ROLE_operator");

  private final RouteTable routes;

  AccessRules(RouteTable routes) {
    this.routes = routes;
  }

  /**
   * @param path raw, and known to have one reading only
   */
  Access of(String path) {
    if (isUnder(path, "/api")) {
      return isUnder(path, "/api/public") || isUnder(path, "/api/event-catalogue")
          ? Access.ANYONE
          : Access.CALLERS;
    }
    if (isUnder(path, "/actuator")) {
      return isUnder(path, "/actuator/health") ? Access.ANYONE : Access.OPERATORS;
    }
    int end = path.indexOf('/', 1);
    String first = end < 0 ? path.substring(1) : path.substring(1, end);
    return OPEN.contains(path) || isUnder(path, "/docs") || routes.isIdentity(first)
        ? Access.ANYONE
        : Access.CALLERS;
  }

  @Override
  public Mono<AuthorizationResult> authorize(
      Mono<Authentication> caller, AuthorizationContext context) {
    return switch (of(context.getExchange().getRequest().getPath().value())) {
      case ANYONE -> Mono.just(new AuthorizationDecision(true));
      case CALLERS ->
          caller
              .<AuthorizationResult>map(c -> new AuthorizationDecision(c.isAuthenticated()))
              .defaultIfEmpty(new AuthorizationDecision(false));
      case OPERATORS ->
          caller
              .<AuthorizationResult>map(
                  c -> new AuthorizationDecision(c.getAuthorities().contains(OPERATOR)))
              .defaultIfEmpty(new AuthorizationDecision(false));
    };
  }

  private static boolean isUnder(String path, String prefix) {
    return path.startsWith(prefix)
        && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
  }
}
