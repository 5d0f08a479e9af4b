package org.partnership.gateway.edge;

import org.partnership.gateway.correlation.Correlation;
import org.partnership.gateway.route.Target;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** The headers that every answer has, whoever made it, and those that none has. */
@Component
final class AnswerHeaders {

  private static final String CSP = "Content-Security-Policy";
  private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";
  // the page's own script and the styles it sets inline; it talks to this gateway only
  private static final String DOCS_PAGE =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data:; font-src 'self' data:; connect-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  // no form-action: signing in ends with a redirect to the client's own address
  private static final String SIGN_IN_PAGE =
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
          + " base-uri 'none'; frame-ancestors 'none'";

  void complete(ServerWebExchange exchange, String correlationId) {
    HttpHeaders headers = exchange.getResponse().getHeaders();
    headers.set(Correlation.HEADER, correlationId);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", "DENY");
    // not no-referrer: with it browsers send "Origin: null" when the sign-in form is posted
    headers.set("Referrer-Policy", "same-origin");
    headers.remove(HttpHeaders.SERVER);
    headers.remove("X-Powered-By");
    if (!headers.containsHeader(HttpHeaders.CACHE_CONTROL)) {
      headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
    }
    contentSecurity(exchange, headers);
    if (isHttps(exchange.getRequest())) {
      headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    } else {
      headers.remove("Strict-Transport-Security");
    }
  }

  private static void contentSecurity(ServerWebExchange exchange, HttpHeaders headers) {
    Target target = Target.of(exchange);
    if (target != null && target.isIdentity()) {
      if (!headers.containsHeader(CSP)) {
        headers.set(CSP, SIGN_IN_PAGE);
      }
      return;
    }
    boolean docs = exchange.getRequest().getPath().value().startsWith("/docs");
    headers.set(CSP, docs ? DOCS_PAGE : NOTHING);
  }

  private static boolean isHttps(ServerHttpRequest request) {
    return "https".equalsIgnoreCase(request.getURI().getScheme());
  }
}
