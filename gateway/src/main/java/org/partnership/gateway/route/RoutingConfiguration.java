package org.partnership.gateway.route;

import java.util.List;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.handler.FilteringWebHandler;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Flux;

/** Gives the route table to Spring Cloud Gateway. */
@Configuration(proxyBeanMethods = false)
class RoutingConfiguration {

  @Bean
  RouteLocator tableRouteLocator(RouteTable table) {
    return () -> Flux.fromIterable(table.all()).map(Target::route);
  }

  /** No route has filters of its own, so the sorted chain is the same for all: made once. */
  @Bean
  FilteringWebHandler filteringWebHandler(List<GlobalFilter> globalFilters) {
    return new FilteringWebHandler(globalFilters, false) {
      private final List<GatewayFilter> sorted = List.copyOf(getAllFilters(ROUTE_WITHOUT_FILTERS));

      @Override
      protected List<GatewayFilter> getCombinedFilters(Route route) {
        return sorted;
      }
    };
  }

  private static final Route ROUTE_WITHOUT_FILTERS =
      Route.async().id("any").uri("http://any").predicate(exchange -> false).build();
}
