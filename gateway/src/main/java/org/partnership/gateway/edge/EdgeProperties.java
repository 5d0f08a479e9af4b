package org.partnership.gateway.edge;

import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the gateway takes in ({@code gateway.edge}).
 *
 * @param maxInFlight requests in hand at once, streams apart; one more is refused with 503 before
 *     any work is done for it
 * @param allowedOrigins browser origins that may call the API from their own pages; none by default
 * @param forwardedHeaders request headers that reach a service; all others stay here, above all
 *     whatever claims an identity
 */
@ConfigurationProperties("gateway.edge")
@Validated
public record EdgeProperties(
    @DefaultValue("1024") @Positive int maxInFlight,
    @DefaultValue List<String> allowedOrigins,
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
        Set<String> forwardedHeaders) {}
