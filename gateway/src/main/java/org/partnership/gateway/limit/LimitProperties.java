package org.partnership.gateway.limit;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much one caller may ask for ({@code gateway.limits}).
 *
 * @param ratePerSecond requests a second that one caller may keep up
 * @param burst requests that one caller may send at once after a rest
 * @param callers how many callers are kept apart; the least active are forgotten first
 * @param body largest request body
 * @param uploadBody largest request body where files are taken
 * @param bodyPause longest pause between two parts of a body
 */
@ConfigurationProperties("gateway.limits")
@Validated
public record LimitProperties(
    @DefaultValue("200") @Positive int ratePerSecond,
    @DefaultValue("400") @Positive int burst,
    @DefaultValue("20000") @Positive int callers,
    @DefaultValue("2MB") @NotNull DataSize body,
    @DefaultValue("25MB") @NotNull DataSize uploadBody,
    @DefaultValue("20s") @NotNull Duration bodyPause) {}
