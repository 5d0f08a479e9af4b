package org.partnership.gateway.join;

import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partnership.gateway.backend.Backend;
import org.partnership.gateway.backend.Backends;
import org.partnership.gateway.backend.ServiceClients;
import org.partnership.gateway.correlation.Correlation;
import org.partnership.gateway.route.RouteTable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/** Asks several services at once, each behind its own breaker; none can hold up the others. */
@Component
final class Peers {

  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(3);

  /** A service describes itself when it is first asked: on a busy machine that takes its time. */
  private static final Duration DESCRIPTION_TIMEOUT = Duration.ofSeconds(25);

  private static final int MAX_ANSWER = 8 * 1024 * 1024;
  private static final List<String> PASSED_ON =
      List.of(
          HttpHeaders.AUTHORIZATION,
          HttpHeaders.ACCEPT_LANGUAGE,
          HttpHeaders.CONTENT_TYPE,
          Correlation.HEADER,
          "traceparent");

  private final Collection<String> services;
  private final Backends backends;
  private final WebClient answers;
  private final WebClient descriptions;

  Peers(RouteTable routes, Backends backends, ServiceClients clients) {
    this.services = routes.services();
    this.backends = backends;
    this.answers = client(clients.joined(ANSWER_TIMEOUT));
    this.descriptions = client(clients.joined(DESCRIPTION_TIMEOUT));
  }

  private static WebClient client(HttpClient http) {
    return WebClient.builder()
        .clientConnector(new ReactorClientHttpConnector(http))
        .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(MAX_ANSWER))
        .build();
  }

  Collection<String> names() {
    return services;
  }

  /**
   * Asks the named services, in parallel, for the caller of an exchange: with its token, language
   * and correlation id.
   *
   * @param pathAndQuery what to ask each; already encoded
   * @return one answer a service, in the order of the names; never fails
   */
  Mono<List<PeerAnswer>> ask(
      Collection<String> names,
      HttpMethod method,
      Function<String, String> pathAndQuery,
      byte @Nullable [] body,
      ServerWebExchange caller) {
    HttpHeaders headers = new HttpHeaders();
    for (String name : PASSED_ON) {
      List<String> values = caller.getRequest().getHeaders().get(name);
      if (values != null) {
        headers.addAll(name, values);
      }
    }
    return askAll(answers, names, method, pathAndQuery, body, headers);
  }

  /** Asks all services how they describe themselves at a path, for nobody in particular. */
  Mono<List<PeerAnswer>> describe(String path) {
    return askAll(descriptions, names(), HttpMethod.GET, name -> path, null, new HttpHeaders());
  }

  private Mono<List<PeerAnswer>> askAll(
      WebClient http,
      Collection<String> names,
      HttpMethod method,
      Function<String, String> pathAndQuery,
      byte @Nullable [] body,
      HttpHeaders headers) {
    return Flux.fromIterable(names)
        .flatMapSequential(
            name -> askOne(http, name, method, pathAndQuery.apply(name), body, headers))
        .collectList();
  }

  private Mono<PeerAnswer> askOne(
      WebClient http,
      String name,
      HttpMethod method,
      String pathAndQuery,
      byte @Nullable [] body,
      HttpHeaders headers) {
    Backend backend = backends.of(name);
    Mono<PeerAnswer> call =
        backend
            .instances()
            .call(
                instance -> {
                  WebClient.RequestBodySpec request =
                      http.method(method)
                          .uri(URI.create(instance.uri() + pathAndQuery))
                          .headers(to -> to.putAll(headers));
                  if (body != null) {
                    request.bodyValue(body);
                  }
                  return request.exchangeToMono(answer -> read(name, answer));
                });
    return backend.call(call, method == HttpMethod.GET).onErrorReturn(PeerAnswer.none(name));
  }

  private static Mono<PeerAnswer> read(String name, ClientResponse answer) {
    List<String> contentType = answer.headers().header(HttpHeaders.CONTENT_TYPE);
    return answer
        .bodyToMono(byte[].class)
        .defaultIfEmpty(new byte[0])
        .map(
            body ->
                new PeerAnswer(
                    name,
                    answer.statusCode().value(),
                    contentType.isEmpty() ? "" : contentType.getFirst(),
                    body));
  }
}
