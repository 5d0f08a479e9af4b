package org.partnership.kit.config;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What every service is configured with.
 *
 * @param issuer who issues tokens ({@code iss})
 * @param audience what tokens must be for ({@code aud})
 * @param jwkSetUri where the issuer's keys are
 * @param headquarters code of the office at the root of the tree
 * @param bodyMaxBytes bound on a JSON body
 * @param uploadMaxBytes bound on a file that is sent with an {@code Idempotency-Key} as the body of
 *     its own; each operation has a bound of its own beside
 * @param outboxBound how many events of one aggregate may wait for the broker before it refuses
 *     commands with 503
 * @param drain how long an instance asked to stop still serves while it says "not ready"
 */
@Validated
@ConfigurationProperties("platform")
public record PlatformProperties(
    @NotBlank @DefaultValue("http://localhost:8080") String issuer,
    @NotBlank @DefaultValue("partnership-platform") String audience,
    @NotBlank @DefaultValue("http://localhost:9000/oauth2/jwks") String jwkSetUri,
    @NotBlank @DefaultValue("HQ") String headquarters,
    @Min(1024) @DefaultValue("1048576") int bodyMaxBytes,
    @Min(1024) @DefaultValue("67108864") int uploadMaxBytes,
    @Min(1) @DefaultValue("200") int outboxBound,
    @NotNull @DefaultValue("0s") Duration drain) {}
