package org.partnership.gateway.edge;

import io.netty.channel.ChannelPipeline;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

/** Puts a {@link ConnectionGuard} on every connection, and limits how slowly a body may come. */
@Component
final class ConnectionCustomizer implements NettyServerCustomizer {

  private static final String GUARD = "gateway.connection-guard";

  private final EdgeProperties properties;
  private final InFlight inFlight;
  private final RawRefusal refusal;

  ConnectionCustomizer(EdgeProperties properties, InFlight inFlight, RawRefusal refusal) {
    this.properties = properties;
    this.inFlight = inFlight;
    this.refusal = refusal;
  }

  @Override
  public HttpServer apply(HttpServer server) {
    return server
        .readTimeout(properties.bodyReadTimeout())
        .doOnChannelInit(
            (observer, channel, address) -> {
              ChannelPipeline pipeline = channel.pipeline();
              pipeline.addBefore(
                  NettyPipeline.HttpTrafficHandler, GUARD, new ConnectionGuard(inFlight, refusal));
            });
  }
}
