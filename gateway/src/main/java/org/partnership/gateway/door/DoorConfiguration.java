package org.partnership.gateway.door;

import org.springframework.boot.reactor.netty.NettyRouteProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the {@link Door} before everything that Spring would handle. */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {

  @Bean
  NettyRouteProvider everythingThroughTheDoor(Door door) {
    return routes -> routes.route(request -> true, door);
  }
}
