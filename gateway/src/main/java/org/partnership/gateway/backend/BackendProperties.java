package org.partnership.gateway.backend;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the gateway treats each service ({@code gateway.backend}). Every service has its own
 * connections, its own limit and its own breaker: one that hangs holds up nothing else.
 *
 * @param connectTimeout for a new connection
 * @param responseTimeout longest silence of a service before and in an answer
 * @param slowResponseTimeout the same for resources that are marked slow or take files
 * @param streamBegins how soon an event stream must begin; how long it is silent later is its own
 *     affair
 * @param retryAfterPause pause before the one retry of a read whose connection failed
 * @param maxConcurrent requests at one service at a time; a third of {@code
 *     gateway.connection.max-in-flight}, so that two hanging services leave room for the others
 * @param maxStreams event streams open to one service at a time
 * @param connectionIdle how long an unused connection is kept; shorter than the services keep it
 * @param restAfterNoConnection how long an instance is left alone to which no connection could be
 *     had, while there is another
 * @param readiness how instances of a service that has several are asked whether they are ready
 * @param breaker when a service is given a rest
 * @param forwardedHeaders request headers that reach a service, in lower case; all others stay
 *     here, above all whatever claims an identity
 */
@ConfigurationProperties("gateway.backend")
@Validated
public record BackendProperties(
    @DefaultValue("1s") @NotNull Duration connectTimeout,
    @DefaultValue("10s") @NotNull Duration responseTimeout,
    @DefaultValue("120s") @NotNull Duration slowResponseTimeout,
    @DefaultValue("10s") @NotNull Duration streamBegins,
    @DefaultValue("150ms") @NotNull Duration retryAfterPause,
    @DefaultValue("340") @Positive int maxConcurrent,
    @DefaultValue("500") @Positive int maxStreams,
    @DefaultValue("10s") @NotNull Duration connectionIdle,
    @DefaultValue("1s") @NotNull Duration restAfterNoConnection,
    @DefaultValue Readiness readiness,
    @DefaultValue Breaker breaker,
    @DefaultValue({
          "accept",
          "accept-encoding",
          "accept-language",
          "authorization",
          "cache-control",
          "content-disposition",
          "content-encoding",
          "content-language",
          "content-length",
          "content-type",
          "idempotency-key",
          "if-match",
          "if-modified-since",
          "if-none-match",
          "if-range",
          "if-unmodified-since",
          "last-event-id",
          "prefer",
          "range",
          "traceparent",
          "tracestate",
          "user-agent"
        })
        @NotEmpty
        Set<String> forwardedHeaders) {

  /**
   * @param path where an instance says whether it takes requests
   * @param every how often it is asked; a stopping instance must wait longer before it stops
   * @param timeout no answer by then counts as no
   */
  public record Readiness(
      @DefaultValue("/actuator/health/traffic") @NotEmpty String path,
      @DefaultValue("500ms") @NotNull Duration every,
      @DefaultValue("2s") @NotNull Duration timeout) {}

  /**
   * @param window how many of the last calls count
   * @param minimumCalls how many there must be before the breaker may open
   * @param failurePercent share of failures (no connection, no answer in time) at which it opens
   * @param openFor how long it stays open
   * @param trialCalls how many calls may then try
   */
  public record Breaker(
      @DefaultValue("50") @Positive int window,
      @DefaultValue("10") @Positive int minimumCalls,
      @DefaultValue("50") @Positive @Max(100) int failurePercent,
      @DefaultValue("5s") @NotNull Duration openFor,
      @DefaultValue("5") @Positive int trialCalls) {}
}
