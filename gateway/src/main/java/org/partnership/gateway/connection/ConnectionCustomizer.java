package org.partnership.gateway.connection;

import io.netty.channel.ChannelPipeline;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

/** Puts a {@link ConnectionGuard} on every connection, and believes our own proxies. */
@Component
final class ConnectionCustomizer implements NettyServerCustomizer {

  private static final String GUARD = "gateway.connection-guard";

  private final ConnectionProperties properties;
  private final InFlight inFlight;
  private final RawRefusal refusal;

  ConnectionCustomizer(ConnectionProperties properties, InFlight inFlight, RawRefusal refusal) {
    this.properties = properties;
    this.inFlight = inFlight;
    this.refusal = refusal;
  }

  @Override
  public HttpServer apply(HttpServer server) {
    HttpServer believing =
        properties.trustedProxies().isEmpty()
            ? server
            : server.forwarded(new TrustedProxies(properties.trustedProxies()));
    return believing.doOnChannelInit(
        (observer, channel, address) -> {
          ChannelPipeline pipeline = channel.pipeline();
          pipeline.addBefore(
              NettyPipeline.HttpTrafficHandler, GUARD, new ConnectionGuard(inFlight, refusal));
        });
  }
}
