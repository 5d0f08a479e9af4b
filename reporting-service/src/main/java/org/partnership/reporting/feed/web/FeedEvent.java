package org.partnership.reporting.feed.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.partnership.reporting.eventlog.store.LoggedEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An event as CloudEvents 1.0 JSON, with the platform's extensions. */
record FeedEvent(
    String specversion,
    String id,
    String type,
    String source,
    String subject,
    Instant time,
    String datacontenttype,
    String partitionkey,
    String epoch,
    String sequence,
    @Nullable String office,
    @Nullable String actor,
    @Nullable String traceparent,
    @Nullable String cause,
    @Nullable String correlationid,
    JsonNode data) {

  static FeedEvent of(LoggedEvent event, JsonMapper json) {
    return new FeedEvent(
        "1.0",
        event.id(),
        event.type(),
        event.source(),
        event.subject(),
        event.time(),
        "application/json",
        event.key(),
        Long.toString(event.position().epoch()),
        Long.toString(event.position().sequence()),
        event.office(),
        event.actor(),
        event.traceparent(),
        event.cause(),
        event.correlationId(),
        json.readTree(event.data()));
  }
}
