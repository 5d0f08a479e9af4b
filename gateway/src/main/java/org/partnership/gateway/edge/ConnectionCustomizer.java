package org.partnership.gateway.edge;

import io.netty.channel.ChannelPipeline;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

/** Puts a {@link ConnectionGuard} on every connection. */
@Component
final class ConnectionCustomizer implements NettyServerCustomizer {

  private static final String GUARD = "gateway.connection-guard";

  private final InFlight inFlight;
  private final RawRefusal refusal;

  ConnectionCustomizer(InFlight inFlight, RawRefusal refusal) {
    this.inFlight = inFlight;
    this.refusal = refusal;
  }

  @Override
  public HttpServer apply(HttpServer server) {
    return server.doOnChannelInit(
        (observer, channel, address) -> {
          ChannelPipeline pipeline = channel.pipeline();
          pipeline.addBefore(
              NettyPipeline.HttpTrafficHandler, GUARD, new ConnectionGuard(inFlight, refusal));
        });
  }
}
