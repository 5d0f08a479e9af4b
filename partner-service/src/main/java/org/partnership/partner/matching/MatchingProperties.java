package org.partnership.partner.matching;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * From where on a likeness counts.
 *
 * @param duplicates score of partners that are shown as likely duplicates
 * @param screening score of a hit against a sanctions list; a hit missed costs more than one too
 *     many
 * @param candidates how many records one is compared with at most
 */
@Validated
@ConfigurationProperties("partner.matching")
public record MatchingProperties(
    @DefaultValue("0.65") @DecimalMin("0.5") @DecimalMax("1") double duplicates,
    @DefaultValue("0.65") @DecimalMin("0.5") @DecimalMax("1") double screening,
    @DefaultValue("400") @Min(10) @Max(10000) int candidates) {}
