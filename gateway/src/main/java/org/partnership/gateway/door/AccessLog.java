package org.partnership.gateway.door;

import org.partnership.gateway.visit.Visit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line a request: method, route, status, milliseconds, correlation id. No address, no name, no
 * path with ids, no query: nothing that says who asked for whom.
 */
final class AccessLog {

  private static final Logger log = LoggerFactory.getLogger("access");

  private AccessLog() {}

  static void write(Visit visit, String route, String status) {
    if (log.isInfoEnabled()) {
      log.info(
          "{} {} {} {}ms {}",
          visit.method().name(),
          route,
          status,
          visit.elapsedNanos() / 1_000_000,
          visit.correlationId());
    }
  }
}
