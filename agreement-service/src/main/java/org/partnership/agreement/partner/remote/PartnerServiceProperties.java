package org.partnership.agreement.partner.remote;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How partner-service is asked.
 *
 * @param uri where it is
 * @param tokenUri where this service gets its own token
 * @param clientId its client credentials
 * @param clientSecret from the environment
 * @param timeout of one try; all tries together stay below the 5 s of A-2
 * @param tries how often an answer is asked for
 */
@Validated
@ConfigurationProperties("agreement.partner-service")
record PartnerServiceProperties(
    @NotNull URI uri,
    @NotNull URI tokenUri,
    @NotBlank @DefaultValue("agreement-service") String clientId,
    @NotBlank String clientSecret,
    @NotNull @DefaultValue("2s") Duration timeout,
    @Min(1) @Max(2) @DefaultValue("2") int tries) {}
