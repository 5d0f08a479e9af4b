package org.partnership.partner.partner.store;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.partnership.partner.partner.domain.PartnerStatus;
import org.partnership.partner.partner.domain.profile.Category;
import org.partnership.partner.partner.domain.profile.NormalName;
import org.partnership.partner.partner.domain.profile.Offer;
import org.partnership.partner.partner.domain.profile.Reach;
import org.partnership.partner.template.domain.Rating;

/**
 * What of the register is asked for: each empty list and null asks for all, several values of one
 * field for any of them.
 *
 * @param q words that all must occur in its names, in any order
 * @param focusAreas OECD-DAC sector codes, or their first three digits
 * @param offers kinds of offers, or words in their descriptions
 * @param offices codes of offices with a relation to it
 */
public record PartnerFilter(
    @Nullable String q,
    List<Category> categories,
    List<String> countries,
    List<Reach> reaches,
    List<String> focusAreas,
    List<String> offers,
    List<Rating> ratings,
    List<PartnerStatus> statuses,
    List<String> offices) {

  private static final int SECTOR_DIGITS = 5;

  /** As the store understands it. */
  public Bson toBson() {
    List<Bson> parts = new ArrayList<>();
    // Those merged into others are in the register by name alone.
    parts.add(Filters.nin("state.merge.stage", List.of("FOLLOWING", "DONE")));
    if (q != null) {
      containing("state.search.text", q).forEach(parts::add);
    }
    anyOf(parts, "state.profile.categories", names(categories));
    anyOf(parts, "state.profile.country", countries);
    anyOf(parts, "state.profile.reach", names(reaches));
    anyOf(parts, "state.rating", names(ratings));
    anyOf(parts, "state.status", names(statuses));
    anyOf(parts, "state.offices", offices);
    any(parts, focusAreas.stream().map(PartnerFilter::focusArea).toList());
    any(parts, offers.stream().map(PartnerFilter::offer).toList());
    return Filters.and(parts);
  }

  private static Bson focusArea(String code) {
    return code.length() == SECTOR_DIGITS
        ? Filters.eq("state.profile.focusAreas", code)
        : Filters.regex("state.profile.focusAreas", "^" + quote(code));
  }

  private static Bson offer(String asked) {
    boolean kind = Arrays.stream(Offer.Kind.values()).anyMatch(k -> k.name().equals(asked));
    return kind
        ? Filters.eq("state.search.offerKinds", asked)
        : Filters.and(containing("state.search.offerText", asked));
  }

  private static List<Bson> containing(String path, String words) {
    String normal = NormalName.of(words);
    return normal.isEmpty()
        ? List.of(Filters.in("_id", List.of())) // signs alone are in no name
        : Arrays.stream(normal.split(" ")).map(word -> Filters.regex(path, quote(word))).toList();
  }

  private static String quote(String text) {
    return java.util.regex.Pattern.quote(text);
  }

  private static void anyOf(List<Bson> parts, String path, List<String> values) {
    if (!values.isEmpty()) {
      parts.add(Filters.in(path, values));
    }
  }

  private static void any(List<Bson> parts, List<Bson> alternatives) {
    if (!alternatives.isEmpty()) {
      parts.add(Filters.or(alternatives));
    }
  }

  private static List<String> names(List<? extends Enum<?>> values) {
    return values.stream().map(Enum::name).toList();
  }
}
