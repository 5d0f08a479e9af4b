package org.partnership.gateway.door;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnership.gateway.backend.BackendProperties;
import org.partnership.gateway.correlation.Correlation;
import org.partnership.gateway.problem.Fault;
import org.partnership.gateway.problem.ProblemException;
import org.partnership.gateway.visit.Visit;
import org.springframework.stereotype.Component;

/**
 * Calls from browsers: the gateway's own pages may, pages of the configured origins may (CORS), all
 * others may not.
 */
@Component
final class Origins {

  private static final String EXPOSED =
      String.join(
          ", ",
          "ETag",
          "Location",
          "Retry-After",
          "Content-Language",
          Correlation.HEADER,
          "RateLimit-Limit",
          "RateLimit-Remaining",
          "RateLimit-Reset");
  private static final String METHODS =
      PathRules.METHODS.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", "));

  private final Set<String> allowed;
  private final String headers;

  Origins(DoorProperties properties, BackendProperties backend) {
    this.allowed = Set.copyOf(properties.allowedOrigins());
    this.headers =
        backend.forwardedHeaders().stream().sorted().collect(Collectors.joining(", "))
            + ", "
            + Correlation.HEADER;
  }

  /**
   * Adds what a browser wants to know to the answer.
   *
   * @return whether this is a browser's question in advance, which is herewith answered
   * @throws ProblemException {@code origin-refused}
   */
  boolean settle(Visit visit) {
    String origin = visit.headers().get(HttpHeaderNames.ORIGIN);
    if (origin == null) {
      return false;
    }
    if (isOwn(origin, visit)) {
      return false;
    }
    if (!allowed.contains(origin)) {
      throw new ProblemException(Fault.ORIGIN_REFUSED);
    }
    HttpHeaders answer = visit.response().responseHeaders();
    answer.set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    answer.add(HttpHeaderNames.VARY, HttpHeaderNames.ORIGIN);
    boolean inAdvance =
        visit.method().equals(HttpMethod.OPTIONS)
            && visit.headers().contains(HttpHeaderNames.ACCESS_CONTROL_REQUEST_METHOD);
    if (inAdvance) {
      answer.set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_METHODS, METHODS);
      answer.set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_HEADERS, headers);
      answer.set(HttpHeaderNames.ACCESS_CONTROL_MAX_AGE, "3600");
    } else {
      answer.set(HttpHeaderNames.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
    }
    return inAdvance;
  }

  private static boolean isOwn(String origin, Visit visit) {
    @Nullable String host = visit.headers().get(HttpHeaderNames.HOST);
    return origin.equals((visit.isHttps() ? "https://" : "http://") + host);
  }
}
