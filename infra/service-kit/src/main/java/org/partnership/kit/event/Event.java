package org.partnership.kit.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A published event as a reader gets it: CloudEvents 1.0 attributes and extensions, and its data.
 *
 * @param id unique for ever
 * @param type such as {@code partner.suspended.v1}
 * @param source the publishing service, such as {@code /partner-service}
 * @param subject the aggregate's id; numbered without gaps within it
 * @param key the root it belongs to, the Kafka key
 * @param time never earlier than the one before of the same subject
 * @param office code of the owning office, where one owns it
 * @param actor pseudonymous id of who did it
 * @param position epoch and sequence within the subject
 * @param traceparent W3C trace context of the command
 * @param cause id of the event that led to this one, if one did
 * @param correlationId of the request that led to it
 * @param data what happened
 */
public record Event(
    String id,
    String type,
    String source,
    String subject,
    String key,
    Instant time,
    @Nullable String office,
    @Nullable String actor,
    Position position,
    @Nullable String traceparent,
    @Nullable String cause,
    @Nullable String correlationId,
    JsonNode data) {}
