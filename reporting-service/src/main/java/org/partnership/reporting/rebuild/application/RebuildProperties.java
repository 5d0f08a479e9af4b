package org.partnership.reporting.rebuild.application;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How a rebuild goes about its work.
 *
 * @param batch how many events are applied together
 * @param grace how long a generation that no longer serves is kept for questions still being
 *     answered
 * @param patience how long a store or broker that is away is waited for
 */
@Validated
@ConfigurationProperties("reporting.rebuild")
public record RebuildProperties(
    @Min(1) @Max(10_000) @DefaultValue("2000") int batch,
    @DefaultValue("10s") Duration grace,
    @DefaultValue("5m") Duration patience) {}
