package org.partnership.gateway.backend;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.gateway.config.GatewayProperties;
import org.springframework.cloud.gateway.config.HttpClientProperties;
import org.springframework.cloud.gateway.filter.NettyWriteResponseFilter;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.http.client.HttpClient;

/**
 * The two filters that carry a request to its service and the answer back. Spring Cloud Gateway's
 * own pair is switched off as one ({@code global-filter.netty-routing.enabled}).
 */
@Configuration(proxyBeanMethods = false)
class BackendConfiguration {

  @Bean
  ServiceRoutingFilter serviceRoutingFilter(
      ServiceClients clients,
      ObjectProvider<List<HttpHeadersFilter>> headersFilters,
      HttpClientProperties properties) {
    return new ServiceRoutingFilter(clients, headersFilters, properties);
  }

  @Bean
  NettyWriteResponseFilter serviceAnswerFilter(
      GatewayProperties properties, ObjectProvider<List<HttpHeadersFilter>> headersFilters) {
    return new NettyWriteResponseFilter(properties.getStreamingMediaTypes(), headersFilters);
  }

  /** Keeps Spring Cloud Gateway from making a client, and a connection pool, of its own. */
  @Bean
  HttpClient httpClient(ServiceClients clients) {
    return clients.joined();
  }
}
