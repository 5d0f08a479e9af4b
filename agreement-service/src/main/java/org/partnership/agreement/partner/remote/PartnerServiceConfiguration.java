package org.partnership.agreement.partner.remote;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.partnership.agreement.partner.application.StandingSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** The one remote call of this service, with its limits. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PartnerServiceProperties.class)
class PartnerServiceConfiguration {

  private static final String NAME = "partner-service";
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final Duration OPEN_FOR = Duration.ofSeconds(3);

  @Bean
  StandingSource standingSource(
      PartnerServiceProperties properties,
      ObservationRegistry observations,
      MeterRegistry meters,
      Clock clock) {
    RestClient.Builder http =
        RestClient.builder()
            .requestFactory(requests(properties.timeout()))
            .observationRegistry(observations);
    ServiceToken token = new ServiceToken(http.clone().build(), properties, clock);
    RestClient partners = http.baseUrl(properties.uri().toString()).build();
    return new PartnerServiceClient(partners, token, retry(properties), breaker(meters));
  }

  private static JdkClientHttpRequestFactory requests(Duration timeout) {
    JdkClientHttpRequestFactory requests =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build());
    requests.setReadTimeout(timeout);
    return requests;
  }

  private static Retry retry(PartnerServiceProperties properties) {
    return Retry.of(
        NAME, RetryConfig.custom().maxAttempts(properties.tries()).waitDuration(PAUSE).build());
  }

  private static CircuitBreaker breaker(MeterRegistry meters) {
    CircuitBreakerRegistry registry =
        CircuitBreakerRegistry.of(
            CircuitBreakerConfig.custom()
                .slidingWindowSize(20)
                .minimumNumberOfCalls(10)
                .failureRateThreshold(50)
                .waitDurationInOpenState(OPEN_FOR)
                .build());
    TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(registry).bindTo(meters);
    return registry.circuitBreaker(NAME);
  }
}
