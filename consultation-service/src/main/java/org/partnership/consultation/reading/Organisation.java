package org.partnership.consultation.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.event.Event;
import tools.jackson.databind.JsonNode;

/**
 * A partner organisation as this service knows it from {@code partner.*} events: what is shown
 * beside its people's words, and what participation is counted by.
 *
 * @param name legal name
 */
public record Organisation(
    String name,
    @Nullable String shortName,
    List<String> categories,
    @Nullable String country,
    @Nullable String reach) {

  public Organisation {
    categories = List.copyOf(categories);
  }

  static @Nullable Organisation fold(@Nullable Organisation before, Event event) {
    return switch (event.type()) {
      case "partner.registered.v1", "partner.updated.v1" -> of(event.data());
      default -> before;
    };
  }

  private static Organisation of(JsonNode data) {
    List<String> categories = new ArrayList<>();
    data.path("categories").forEach(c -> categories.add(c.asString("")));
    return new Organisation(
        data.path("legalName").asString(""),
        data.path("shortName").asString(null),
        categories,
        data.path("country").asString(null),
        data.path("reach").asString(null));
  }
}
