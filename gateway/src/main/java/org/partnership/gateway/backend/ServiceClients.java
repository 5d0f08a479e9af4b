package org.partnership.gateway.backend;

import io.netty.channel.ChannelOption;
import java.time.Duration;
import org.partnership.gateway.route.Target;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/**
 * HTTP clients by what they wait for. Connections are pooled per service; there are always as many
 * as the bulkheads let calls through, so no call ever waits for one.
 */
@Component
public final class ServiceClients implements DisposableBean {

  private static final int MAX_ANSWER_HEADERS = 32 * 1024;
  private static final Duration JOINED_TIMEOUT = Duration.ofSeconds(3);

  private final ConnectionProvider answers;
  private final ConnectionProvider streams;
  private final HttpClient normal;
  private final HttpClient slow;
  private final HttpClient stream;
  private final HttpClient joined;

  ServiceClients(BackendProperties properties) {
    this.answers = pool("answers", properties.maxConcurrent(), properties);
    this.streams = pool("streams", properties.maxStreams(), properties);
    HttpClient base = client(answers, properties);
    this.normal = base.responseTimeout(properties.responseTimeout());
    this.slow = base.responseTimeout(properties.slowResponseTimeout());
    this.joined = base.responseTimeout(JOINED_TIMEOUT);
    this.stream = client(streams, properties);
  }

  private static ConnectionProvider pool(String name, int size, BackendProperties properties) {
    return ConnectionProvider.builder(name)
        .maxConnections(size)
        .maxIdleTime(properties.connectionIdle())
        .evictInBackground(properties.connectionIdle())
        .lifo()
        .build();
  }

  private static HttpClient client(ConnectionProvider pool, BackendProperties properties) {
    return HttpClient.create(pool)
        .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) properties.connectTimeout().toMillis())
        .httpResponseDecoder(decoder -> decoder.maxHeaderSize(MAX_ANSWER_HEADERS));
  }

  HttpClient towards(Target target) {
    return switch (target.pace()) {
      case NORMAL -> target.upload() ? slow : normal;
      case SLOW -> slow;
      case STREAM -> stream;
    };
  }

  /** For calls of the gateway's own, which put several services' answers together. */
  public HttpClient joined() {
    return joined;
  }

  @Override
  public void destroy() {
    answers.dispose();
    streams.dispose();
  }
}
