package org.partnership.gateway.backend;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnership.gateway.correlation.Correlation;
import org.partnership.gateway.route.Target;
import org.partnership.gateway.visit.Visit;
import org.springframework.stereotype.Component;

/**
 * Which headers pass. To a service: those on the list and those we vouch for; a header that is not
 * known here, such as one that names a user or an office, never gets through. From a service: all
 * but those that belong to the connection or are the gateway's to set.
 */
@Component
final class ServiceHeaders {

  /** A browser's sign-in needs these; no API call does. */
  private static final Set<String> FOR_IDENTITY =
      Set.of("cookie", "origin", "referer", "sec-fetch-site", "sec-fetch-mode", "sec-fetch-dest");

  private static final Set<String> NEVER_BACK =
      Set.of(
          "access-control-allow-credentials",
          "access-control-allow-origin",
          "access-control-expose-headers",
          "connection",
          "keep-alive",
          "proxy-authenticate",
          "proxy-connection",
          "server",
          "strict-transport-security",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "x-application-context",
          "x-correlation-id",
          "x-powered-by");

  private final Set<String> forwarded;
  private final Set<String> forwardedToIdentity;

  ServiceHeaders(BackendProperties properties) {
    this.forwarded = Set.copyOf(properties.forwardedHeaders());
    this.forwardedToIdentity =
        Stream.concat(forwarded.stream(), FOR_IDENTITY.stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  void copyRequest(Visit visit, Target target, HttpHeaders to) {
    Set<String> allowed = target.isIdentity() ? forwardedToIdentity : forwarded;
    Iterator<Map.Entry<CharSequence, CharSequence>> headers =
        visit.headers().iteratorCharSequence();
    while (headers.hasNext()) {
      Map.Entry<CharSequence, CharSequence> header = headers.next();
      if (allowed.contains(lowerCase(header.getKey()))) {
        to.add(header.getKey(), header.getValue());
      }
    }
    to.set(Correlation.HEADER, visit.correlationId());
    to.set("X-Forwarded-For", visit.address());
    to.set("X-Forwarded-Proto", visit.isHttps() ? "https" : "http");
    String host = visit.headers().get(HttpHeaderNames.HOST);
    if (host != null) {
      // links and redirects that a service makes must lead back here
      to.set(HttpHeaderNames.HOST, host);
      to.set("X-Forwarded-Host", host);
      to.set("X-Forwarded-Port", Integer.toString(visit.request().hostPort()));
    }
  }

  void copyAnswer(HttpHeaders from, HttpHeaders to) {
    Iterator<Map.Entry<CharSequence, CharSequence>> headers = from.iteratorCharSequence();
    while (headers.hasNext()) {
      Map.Entry<CharSequence, CharSequence> header = headers.next();
      if (!NEVER_BACK.contains(lowerCase(header.getKey()))) {
        to.add(header.getKey(), header.getValue());
      }
    }
    if (from.contains(HttpHeaderNames.CONTENT_LENGTH)) {
      to.remove(HttpHeaderNames.TRANSFER_ENCODING);
    }
  }

  private static String lowerCase(CharSequence name) {
    return name.toString().toLowerCase(Locale.ROOT);
  }
}
