package org.partnership.gateway.backend;

import io.netty.channel.ChannelOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.partnership.gateway.route.Target;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/**
 * One HTTP client a target and instance. Connections are pooled per instance; there are always as
 * many as the bulkheads let calls through, so no call ever waits for one.
 */
@Component
public final class ServiceClients implements DisposableBean {

  private static final int MAX_ANSWER_HEADERS = 32 * 1024;

  private final Map<Towards, HttpClient> clients = new ConcurrentHashMap<>();
  private final BackendProperties properties;
  private final ConnectionProvider answers;
  private final ConnectionProvider streams;

  private record Towards(Target target, Instance instance) {}

  ServiceClients(BackendProperties properties) {
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

  HttpClient towards(Target target, Instance instance) {
    Towards towards = new Towards(target, instance);
    HttpClient client = clients.get(towards);
    return client == null ? clients.computeIfAbsent(towards, this::client) : client;
  }

  private HttpClient client(Towards towards) {
    Target target = towards.target();
    Instance instance = towards.instance();
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
    client = client.remoteAddress(instance::address);
    return instance.isHttps() ? client.secure() : client;
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
