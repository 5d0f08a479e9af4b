package org.partnership.kit.relay;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The service's own topic.
 *
 * @param topic where this service publishes
 * @param source CloudEvents source, such as {@code /partner-service}
 * @param partitions fixed for the life of the topic
 * @param replication 3 in production
 * @param minInsyncReplicas 2 in production
 * @param inFlight how many aggregates may be on their way to the broker at once
 */
@ConfigurationProperties("platform.relay")
public record RelayProperties(
    String topic,
    String source,
    @DefaultValue("6") int partitions,
    @DefaultValue("1") short replication,
    @DefaultValue("1") int minInsyncReplicas,
    @DefaultValue("4000") int inFlight) {}
