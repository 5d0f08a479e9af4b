package org.partnership.gateway.visit;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;
import org.partnership.gateway.correlation.Correlation;
import org.partnership.gateway.route.Target;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** One request on its way: what was asked, under which name it is known, where it goes. */
public final class Visit {

  private final HttpServerRequest request;
  private final HttpServerResponse response;
  private final String uri;
  private final String path;
  private final String correlationId;
  private final long begunNanos = System.nanoTime();
  private @Nullable Target target;

  public Visit(HttpServerRequest request, HttpServerResponse response) {
    this.request = request;
    this.response = response;
    this.uri = originForm(request.uri());
    int query = uri.indexOf('?');
    this.path = query < 0 ? uri : uri.substring(0, query);
    this.correlationId = Correlation.choose(headers().get(Correlation.HEADER));
    // from here on everyone reads the same one
    headers().set(Correlation.HEADER, correlationId);
  }

  /** A client that talks to a proxy may send the whole address; only path and query count. */
  private static String originForm(String target) {
    if (target.startsWith("/")) {
      return target;
    }
    int authority = target.indexOf("://");
    int path = authority < 0 ? -1 : target.indexOf('/', authority + 3);
    return path < 0 ? "/" : target.substring(path);
  }

  public HttpServerRequest request() {
    return request;
  }

  public HttpServerResponse response() {
    return response;
  }

  /** The request's headers. */
  public HttpHeaders headers() {
    return request.requestHeaders();
  }

  public HttpMethod method() {
    return request.method();
  }

  /** Path and query as sent. */
  public String uri() {
    return uri;
  }

  /** The path as sent, percent-encoding and all. */
  public String path() {
    return path;
  }

  public String correlationId() {
    return correlationId;
  }

  public long elapsedNanos() {
    return System.nanoTime() - begunNanos;
  }

  /** Where it goes; null if no service has that path. */
  public @Nullable Target target() {
    return target;
  }

  public void goTo(@Nullable Target found) {
    this.target = found;
  }

  /** Whether the request changes nothing. */
  public boolean isSafe() {
    return method().equals(HttpMethod.GET) || method().equals(HttpMethod.HEAD);
  }

  public boolean isHttps() {
    return "https".equals(request.scheme());
  }

  /** Bytes of the body; 0 if there is none, -1 if that is not known before. */
  public long bodyLength() {
    String length = headers().get(HttpHeaderNames.CONTENT_LENGTH);
    if (length != null) {
      return Long.parseLong(length);
    }
    return headers().contains(HttpHeaderNames.TRANSFER_ENCODING) ? -1 : 0;
  }

  /** The caller's address, as text. */
  public String address() {
    InetSocketAddress address = request.remoteAddress();
    return address == null || address.getAddress() == null
        ? "unknown"
        : address.getAddress().getHostAddress();
  }
}
