package org.partnership.agreement.partner.messaging;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.partner.domain.PartnerReading;
import org.partnership.kit.event.Event;
import tools.jackson.databind.JsonNode;

/** A partner's reading after one more of its events. Every change of status says {@code to}. */
final class PartnerFold {

  private PartnerFold() {}

  static PartnerReading fold(@Nullable PartnerReading known, Event event) {
    PartnerReading before = known == null ? PartnerReading.UNKNOWN : known;
    return switch (event.type()) {
      case "partner.registered.v1" ->
          status(profile(before, event), event, event.data().path("status").asString("PROSPECT"));
      case "partner.updated.v1" -> profile(before, event);
      case "partner.merged.v1" -> moved(before, event).withMergedInto(survivor(event));
      case "partner.merge-undone.v1" -> moved(before, event).withMergedInto(null);
      default -> event.type().startsWith("partner.") ? moved(before, event) : before;
    };
  }

  private static PartnerReading moved(PartnerReading before, Event event) {
    String to = event.data().path("to").asString("");
    return to.isEmpty() ? before : status(before, event, to);
  }

  private static String survivor(Event event) {
    return event.data().path("survivorId").asString();
  }

  private static PartnerReading profile(PartnerReading before, Event event) {
    List<String> categories =
        event.data().path("categories").valueStream().map(JsonNode::asString).toList();
    return before.withProfile(event.data().path("legalName").asString(""), categories);
  }

  private static PartnerReading status(PartnerReading before, Event event, String to) {
    String until = event.data().path("validUntil").asString("");
    return before.withStatus(
        to,
        until.isEmpty() ? null : LocalDate.parse(until),
        event.position(),
        event.id(),
        event.traceparent());
  }
}
