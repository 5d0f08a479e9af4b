package org.partnership.partner.imports.application;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Bounds of imports.
 *
 * @param maxBytes of a file
 * @param maxRows of a file
 * @param kept how long what came of each row can be read; the partners stay
 */
@Validated
@ConfigurationProperties("partner.imports")
public record ImportProperties(
    @Min(1024) @Max(100_000_000) @DefaultValue("20000000") int maxBytes,
    @Min(1) @Max(200_000) @DefaultValue("50000") int maxRows,
    @NotNull @DefaultValue("180d") Duration kept) {}
