package org.partnership.reporting.overview.application;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many overviews are worked out at the same time.
 *
 * @param atOnce each needs some 25 MB for 40,000 things
 * @param waitAtMost how long one waits for its turn before it is told to come back
 */
@Validated
@ConfigurationProperties("reporting.overview")
public record OverviewProperties(
    @Min(1) @DefaultValue("4") int atOnce, @DefaultValue("5s") Duration waitAtMost) {}
