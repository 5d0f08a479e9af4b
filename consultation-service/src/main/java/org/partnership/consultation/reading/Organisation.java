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
 * @param survivorId the partner that stands for it since a merge (P-2); null: itself
 */
public record Organisation(
    String name,
    @Nullable String shortName,
    List<String> categories,
    @Nullable String country,
    @Nullable String reach,
    @Nullable String survivorId) {

  public Organisation {
    categories = List.copyOf(categories);
  }

  static @Nullable Organisation fold(@Nullable Organisation before, Event event) {
    return switch (event.type()) {
      case "partner.registered.v1", "partner.updated.v1" ->
          of(event.data(), before == null ? null : before.survivorId());
      case "partner.merged.v1" -> standingFor(before, event.data().path("survivorId").asString(""));
      case "partner.merge-undone.v1" -> before == null ? null : standingFor(before, null);
      default -> before;
    };
  }

  /** One whose profile has not come yet is known by its merge alone. */
  private static Organisation standingFor(
      @Nullable Organisation before, @Nullable String survivor) {
    return before == null
        ? new Organisation("", null, List.of(), null, null, survivor)
        : new Organisation(
            before.name,
            before.shortName,
            before.categories,
            before.country,
            before.reach,
            survivor);
  }

  private static Organisation of(JsonNode data, @Nullable String survivor) {
    List<String> categories = new ArrayList<>();
    data.path("categories").forEach(c -> categories.add(c.asString("")));
    return new Organisation(
        data.path("legalName").asString(""),
        data.path("shortName").asString(null),
        categories,
        data.path("country").asString(null),
        data.path("reach").asString(null),
        survivor);
  }
}
