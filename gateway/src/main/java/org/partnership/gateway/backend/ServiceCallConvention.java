package org.partnership.gateway.backend;

import io.micrometer.common.KeyValues;
import org.partnership.gateway.route.Target;
import org.springframework.cloud.gateway.filter.headers.observation.GatewayContext;
import org.springframework.cloud.gateway.filter.headers.observation.GatewayObservationConvention;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;

/**
 * How calls to services are named in metrics and traces: by service and path pattern. Paths and
 * queries may name people, so neither is kept.
 */
@Component
final class ServiceCallConvention implements GatewayObservationConvention {

  private static final String NONE = "none";

  @Override
  public String getName() {
    return "gateway.service.requests";
  }

  @Override
  public String getContextualName(GatewayContext context) {
    Target target = Target.of(context.getServerWebExchange());
    return context.getRequest().getMethod() + " " + (target == null ? NONE : target.pattern());
  }

  @Override
  public KeyValues getLowCardinalityKeyValues(GatewayContext context) {
    Target target = Target.of(context.getServerWebExchange());
    ServerHttpResponse response = context.getResponse();
    HttpStatusCode status = response == null ? null : response.getStatusCode();
    return KeyValues.of(
        "service",
        target == null ? NONE : target.service(),
        "route",
        target == null ? NONE : target.pattern(),
        "method",
        context.getRequest().getMethod().name(),
        "status",
        status == null ? NONE : Integer.toString(status.value()));
  }
}
