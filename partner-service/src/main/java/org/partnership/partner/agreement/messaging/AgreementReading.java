package org.partnership.partner.agreement.messaging;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.event.Event;
import tools.jackson.databind.JsonNode;

/** What matters of an agreement here: whose it is, and whether it is over. */
record AgreementReading(List<String> partnerIds, String status) {

  private static final Set<String> OVER = Set.of("CLOSED", "TERMINATED", "CANCELLED");

  AgreementReading {
    partnerIds = List.copyOf(partnerIds);
  }

  /** Statuses of agreements that are not open any more. */
  static Set<String> over() {
    return OVER;
  }

  static @Nullable AgreementReading fold(@Nullable AgreementReading before, Event event) {
    return switch (event.type()) {
      case "agreement.drafted.v1" -> new AgreementReading(partners(event, List.of()), "DRAFT");
      case "agreement.updated.v1" ->
          before == null
              ? null
              : new AgreementReading(partners(event, before.partnerIds()), before.status());
      default -> moved(before, event);
    };
  }

  private static @Nullable AgreementReading moved(@Nullable AgreementReading before, Event event) {
    // What lives under an agreement has a status of its own, told under the same subject.
    boolean ofItself = event.type().startsWith("agreement.");
    String to = event.data().path("to").asString("");
    return before == null || !ofItself || to.isEmpty()
        ? before
        : new AgreementReading(before.partnerIds(), to);
  }

  private static List<String> partners(Event event, List<String> otherwise) {
    JsonNode ids = event.data().path("partnerIds");
    return ids.isArray() ? ids.valueStream().map(id -> id.asString("")).toList() : otherwise;
  }
}
