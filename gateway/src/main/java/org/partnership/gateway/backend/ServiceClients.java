package org.partnership.gateway.backend;

import io.netty.channel.ChannelOption;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.partnership.gateway.route.RouteTable;
import org.partnership.gateway.route.Target;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/**
 * One HTTP client a target. Connections are pooled per service; there are always as many as the
 * bulkheads let calls through, so no call ever waits for one.
 */
@Component
public final class ServiceClients implements DisposableBean {

  private static final int MAX_ANSWER_HEADERS = 32 * 1024;

  private final Map<Target, HttpClient> clients = new ConcurrentHashMap<>();
  private final RouteTable routes;
  private final BackendProperties properties;
  private final ConnectionProvider answers;
  private final ConnectionProvider streams;

  ServiceClients(RouteTable routes, BackendProperties properties) {
    this.routes = routes;
    this.properties = properties;
    this.answers = pool("answers", properties.maxConcurrent());
    this.streams = pool("streams", properties.maxStreams());
  }

  private ConnectionProvider pool(String name, int size) {
    return ConnectionProvider.builder(name)
        .maxConnections(size)
        .maxIdleTime(properties.connectionIdle())
        .evictInBackground(properties.connectionIdle())
        .lifo()
        .build();
  }

  HttpClient towards(Target target) {
    HttpClient client = clients.get(target);
    return client == null ? clients.computeIfAbsent(target, this::client) : client;
  }

  private HttpClient client(Target target) {
    URI service = routes.addressOf(target.service());
    boolean https = "https".equals(service.getScheme());
    int port = service.getPort() > 0 ? service.getPort() : https ? 443 : 80;
    // resolved at each connect: a service may move
    InetSocketAddress address = InetSocketAddress.createUnresolved(service.getHost(), port);
    HttpClient client =
        switch (target.pace()) {
          case NORMAL ->
              client(answers)
                  .responseTimeout(
                      target.upload()
                          ? properties.slowResponseTimeout()
                          : properties.responseTimeout());
          case SLOW -> client(answers).responseTimeout(properties.slowResponseTimeout());
          case STREAM -> client(streams).responseTimeout(properties.streamBegins());
        };
    client = client.remoteAddress(() -> address);
    return https ? client.secure() : client;
  }

  private HttpClient client(ConnectionProvider pool) {
    return HttpClient.create(pool)
        .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) properties.connectTimeout().toMillis())
        .httpResponseDecoder(decoder -> decoder.maxHeaderSize(MAX_ANSWER_HEADERS));
  }

  /**
   * For calls of the gateway's own, which put several services' answers together.
   *
   * @param responseTimeout longest silence of a service
   */
  public HttpClient joined(Duration responseTimeout) {
    return client(answers).responseTimeout(responseTimeout);
  }

  @Override
  public void destroy() {
    answers.dispose();
    streams.dispose();
  }
}
