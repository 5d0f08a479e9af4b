package org.partnership.gateway.door;

import java.util.List;
import org.partnership.gateway.route.Target;
import org.partnership.gateway.visit.Visit;

/** Names a request by its route: there are few routes, and none holds an id. */
final class OwnPaths {

  private static final String UNKNOWN = "-";
  private static final List<String> OWN =
      List.of(
          "/api/notification-settings",
          "/api/notifications",
          "/api/tasks",
          "/v3/api-docs",
          "/openapi.json",
          "/docs",
          "/actuator/health",
          "/actuator");

  private OwnPaths() {}

  static String route(Visit visit) {
    Target target = visit.target();
    if (target != null) {
      return target.pattern();
    }
    for (String own : OWN) {
      if (visit.path().startsWith(own)) {
        return own;
      }
    }
    return visit.path().equals("/") ? "/" : UNKNOWN;
  }
}
