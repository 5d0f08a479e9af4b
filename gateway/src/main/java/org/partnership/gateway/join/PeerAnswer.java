package org.partnership.gateway.join;

/**
 * What one service said when all were asked.
 *
 * @param service its name
 * @param status HTTP status; 0 if no answer could be had
 * @param contentType of the body; empty if unknown
 * @param body as sent
 */
record PeerAnswer(String service, int status, String contentType, byte[] body) {

  static final int NONE = 0;

  static PeerAnswer none(String service) {
    return new PeerAnswer(service, NONE, "", new byte[0]);
  }

  boolean isGood() {
    return status >= 200 && status < 300;
  }

  /** The service answers, and has no such resource. */
  boolean isAbsent() {
    return status == 404;
  }

  /** The service refused the request itself; another try would be refused as well. */
  boolean isRefusal() {
    return status >= 400 && status < 500 && !isAbsent();
  }
}
