package org.partnership.gateway.connection;

import jakarta.validation.constraints.Positive;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the gateway takes in ({@code gateway.connection}).
 *
 * @param maxInFlight requests in hand at once, streams apart; one more is refused with 503 before
 *     any work is done for it
 * @param trustedProxies networks (such as {@code 10.0.0.0/8}) whose {@code X-Forwarded-*} headers
 *     are believed; none by default
 */
@ConfigurationProperties("gateway.connection")
@Validated
public record ConnectionProperties(
    @DefaultValue("1024") @Positive int maxInFlight, @DefaultValue List<String> trustedProxies) {}
