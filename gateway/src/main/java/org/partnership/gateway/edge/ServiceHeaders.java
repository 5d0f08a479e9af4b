package org.partnership.gateway.edge;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.partnership.gateway.correlation.Correlation;
import org.partnership.gateway.route.Target;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * The headers that reach a service: those on the list, and those we vouch for. A header that is not
 * known here, such as one that names a user or an office, never gets through.
 */
@Component
final class ServiceHeaders implements HttpHeadersFilter, Ordered {

  /** A browser's sign-in needs these; no API call does. */
  private static final Set<String> IDENTITY_TOO =
      Set.of("cookie", "origin", "referer", "sec-fetch-site", "sec-fetch-mode", "sec-fetch-dest");

  private final Set<String> forwarded;

  ServiceHeaders(EdgeProperties properties) {
    this.forwarded = Set.copyOf(properties.forwardedHeaders());
  }

  @Override
  public int getOrder() {
    // after Spring Cloud Gateway's own forwarding filters, whose work is replaced
    return 100;
  }

  @Override
  public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
    Target target = Target.of(exchange);
    boolean identity = target != null && target.isIdentity();
    HttpHeaders output = new HttpHeaders();
    for (Map.Entry<String, List<String>> header : input.headerSet()) {
      String name = header.getKey().toLowerCase(Locale.ROOT);
      if (forwarded.contains(name) || (identity && IDENTITY_TOO.contains(name))) {
        output.addAll(name, header.getValue());
      }
    }
    output.set(Correlation.HEADER, Correlation.of(exchange));
    addForwarding(output, exchange.getRequest());
    return output;
  }

  private static void addForwarding(HttpHeaders output, ServerHttpRequest request) {
    InetSocketAddress caller = request.getRemoteAddress();
    if (caller != null && caller.getAddress() != null) {
      output.set("X-Forwarded-For", caller.getAddress().getHostAddress());
    }
    URI uri = request.getURI();
    boolean https = "https".equalsIgnoreCase(uri.getScheme());
    output.set("X-Forwarded-Proto", https ? "https" : "http");
    if (uri.getHost() != null) {
      int port = uri.getPort() > 0 ? uri.getPort() : https ? 443 : 80;
      output.set("X-Forwarded-Host", uri.getRawAuthority());
      output.set("X-Forwarded-Port", Integer.toString(port));
    }
  }
}
