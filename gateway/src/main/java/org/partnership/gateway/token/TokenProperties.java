package org.partnership.gateway.token;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which tokens are taken ({@code gateway.token}).
 *
 * @param issuer the {@code iss} they must have
 * @param audience must be among their {@code aud}
 * @param jwkSetUri where the issuer's signing keys are; read when first needed
 * @param clockSkew by how much clocks may differ
 * @param keysFor how long keys are used before they are read again
 * @param keysRetry shortest time between two attempts to read keys
 * @param remembered how many checked tokens are remembered until they expire
 */
@ConfigurationProperties("gateway.token")
@Validated
public record TokenProperties(
    @NotBlank String issuer,
    @NotBlank String audience,
    @NotNull URI jwkSetUri,
    @DefaultValue("30s") @NotNull Duration clockSkew,
    @DefaultValue("10m") @NotNull Duration keysFor,
    @DefaultValue("2s") @NotNull Duration keysRetry,
    @DefaultValue("10000") @Positive int remembered) {}
