package org.partnership.gateway.door;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.util.AsciiString;
import org.partnership.gateway.correlation.Correlation;
import org.partnership.gateway.route.Target;
import org.partnership.gateway.visit.Visit;

/** The headers that every answer has, whoever made it. */
final class AnswerHeaders {

  private static final AsciiString NO_STORE = AsciiString.cached("no-store");
  private static final AsciiString NOSNIFF = AsciiString.cached("nosniff");
  private static final AsciiString DENY = AsciiString.cached("DENY");
  // not no-referrer: with it browsers send "Origin: null" when the sign-in form is posted
  private static final AsciiString SAME_ORIGIN = AsciiString.cached("same-origin");
  private static final AsciiString ONE_YEAR =
      AsciiString.cached("max-age=31536000; includeSubDomains");

  private static final AsciiString NOTHING =
      AsciiString.cached("default-src 'none'; frame-ancestors 'none'");
  // the page's own script and the styles it sets inline; it talks to this gateway only
  private static final AsciiString DOCS_PAGE =
      AsciiString.cached(
          "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
              + " img-src 'self' data:; font-src 'self' data:; connect-src 'self';"
              + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
  // no form-action: signing in ends with a redirect to the client's own address
  private static final AsciiString SIGN_IN_PAGE =
      AsciiString.cached(
          "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
              + " base-uri 'none'; frame-ancestors 'none'");

  private AnswerHeaders() {}

  /** Adds them to what is already there. */
  static void complete(Visit visit) {
    HttpHeaders headers = visit.response().responseHeaders();
    headers.set(Correlation.HEADER, visit.correlationId());
    headers.set(HttpHeaderNames.X_FRAME_OPTIONS, DENY);
    headers.set("X-Content-Type-Options", NOSNIFF);
    headers.set("Referrer-Policy", SAME_ORIGIN);
    if (!headers.contains(HttpHeaderNames.CACHE_CONTROL)) {
      headers.set(HttpHeaderNames.CACHE_CONTROL, NO_STORE);
    }
    if (visit.isHttps()) {
      headers.set("Strict-Transport-Security", ONE_YEAR);
    }
    Target target = visit.target();
    if (target == null || !target.isIdentity()) {
      boolean docs = visit.path().startsWith("/docs");
      headers.set(HttpHeaderNames.CONTENT_SECURITY_POLICY, docs ? DOCS_PAGE : NOTHING);
    } else if (!headers.contains(HttpHeaderNames.CONTENT_SECURITY_POLICY)) {
      headers.set(HttpHeaderNames.CONTENT_SECURITY_POLICY, SIGN_IN_PAGE);
    }
  }
}
