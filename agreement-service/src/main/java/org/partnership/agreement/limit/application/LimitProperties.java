package org.partnership.agreement.limit.application;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How limits that span documents are kept.
 *
 * @param abandonedAfter how long a reservation may wait for its signature to be written; longer
 *     than any request lives
 */
@Validated
@ConfigurationProperties("agreement.limits")
record LimitProperties(@NotNull @DefaultValue("1m") Duration abandonedAfter) {}
