package org.partnership.agreement.partner.messaging;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.partner.domain.Merge;
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
      case "partner.merged.v1" ->
          before.mergedInto(
              new Merge(text(event, "mergeId"), text(event, "survivorId")),
              text(event, "to"),
              event);
      case "partner.merge-undone.v1" ->
          before.unmerged(text(event, "to"), validUntil(event), event);
      case "partner.absorbed.v1" -> absorbing(before, event);
      default -> {
        String to = text(event, "to");
        boolean moved = event.type().startsWith("partner.") && !to.isEmpty();
        yield moved ? status(before, event, to) : before;
      }
    };
  }

  private static PartnerReading profile(PartnerReading before, Event event) {
    List<String> categories =
        event.data().path("categories").valueStream().map(JsonNode::asString).toList();
    return before.withProfile(event.data().path("legalName").asString(""), categories);
  }

  private static PartnerReading status(PartnerReading before, Event event, String to) {
    return before.withStatus(to, validUntil(event), event);
  }

  private static PartnerReading absorbing(PartnerReading before, Event event) {
    return status(before, event, text(event, "to")).absorbing(text(event, "mergeId"), event);
  }

  private static @Nullable LocalDate validUntil(Event event) {
    String until = text(event, "validUntil");
    return until.isEmpty() ? null : LocalDate.parse(until);
  }

  private static String text(Event event, String field) {
    return event.data().path(field).asString("");
  }
}
