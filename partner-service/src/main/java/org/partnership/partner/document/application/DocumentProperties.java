package org.partnership.partner.document.application;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Bounds on documents.
 *
 * @param maxBytes of one document
 * @param perPartner how many a partner can have
 * @param abandonedAfter when content without a document counts as left behind
 */
@Validated
@ConfigurationProperties("partner.documents")
record DocumentProperties(
    @Min(1024) @Max(25_000_000) @DefaultValue("10000000") int maxBytes,
    @Min(1) @Max(10_000) @DefaultValue("500") int perPartner,
    @NotNull @DefaultValue("1h") Duration abandonedAfter) {}
