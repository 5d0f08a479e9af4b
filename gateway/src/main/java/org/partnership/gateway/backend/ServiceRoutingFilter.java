package org.partnership.gateway.backend;

import java.util.List;
import org.partnership.gateway.route.Target;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.gateway.config.HttpClientProperties;
import org.springframework.cloud.gateway.filter.NettyRoutingFilter;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.web.server.ServerWebExchange;
import reactor.netty.http.client.HttpClient;

/**
 * Spring Cloud Gateway's routing filter with a ready-made client per pace, whose time limit covers
 * the whole answer and not just its headers.
 */
final class ServiceRoutingFilter extends NettyRoutingFilter {

  private final ServiceClients clients;

  ServiceRoutingFilter(
      ServiceClients clients,
      ObjectProvider<List<HttpHeadersFilter>> headersFilters,
      HttpClientProperties properties) {
    super(clients.joined(), headersFilters, properties);
    this.clients = clients;
  }

  @Override
  protected HttpClient getHttpClient(Route route, ServerWebExchange exchange) {
    Target target = Target.of(exchange);
    return target == null ? super.getHttpClient(route, exchange) : clients.towards(target);
  }
}
