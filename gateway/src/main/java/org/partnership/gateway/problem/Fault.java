package org.partnership.gateway.problem;

/** Every way in which the gateway itself refuses, with its stable code and its one HTTP status. */
public enum Fault {
  MALFORMED_REQUEST(400, "malformed-request"),
  PATH_REFUSED(400, "path-refused"),
  TOKEN_MISSING(401, "token-missing"),
  TOKEN_INVALID(401, "token-invalid"),
  TOKEN_EXPIRED(401, "token-expired"),
  FORBIDDEN(403, "forbidden"),
  ORIGIN_REFUSED(403, "origin-refused"),
  NOT_FOUND(404, "not-found"),
  METHOD_NOT_ALLOWED(405, "method-not-allowed"),
  NOT_ACCEPTABLE(406, "not-acceptable"),
  BODY_TOO_SLOW(408, "body-too-slow"),
  BODY_TOO_LARGE(413, "body-too-large"),
  URI_TOO_LONG(414, "uri-too-long"),
  UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type"),
  RATE_LIMITED(429, "rate-limited"),
  HEADERS_TOO_LARGE(431, "headers-too-large"),
  INTERNAL(500, "internal-fault"),
  /** The service could not be reached, or its circuit breaker is open: nothing was done. */
  SERVICE_UNAVAILABLE(503, "service-unavailable"),
  /** The service has all the work in hand that the gateway gives it at a time. */
  SERVICE_BUSY(503, "service-busy"),
  /** The connection broke after the request was sent: it may or may not have been carried out. */
  ANSWER_LOST(503, "answer-lost"),
  /** The gateway itself has all the work in hand that it takes. */
  OVERLOADED(503, "overloaded"),
  /** No signing key is known and the identity provider does not answer. */
  IDENTITY_UNAVAILABLE(503, "identity-unavailable"),
  /** No answer within the route's time limit: it may or may not have been carried out. */
  SERVICE_TIMEOUT(504, "service-timeout");

  private final int status;
  private final String code;

  Fault(int status, String code) {
    this.status = status;
    this.code = code;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** Stable, kebab-case; also the key of the texts in {@code problems*.properties}. */
  public String code() {
    return code;
  }
}
