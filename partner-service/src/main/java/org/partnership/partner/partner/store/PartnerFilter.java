package org.partnership.partner.partner.store;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.partnership.partner.partner.domain.PartnerStatus;
import org.partnership.partner.partner.domain.profile.Category;
import org.partnership.partner.partner.domain.profile.Offer;
import org.partnership.partner.partner.domain.profile.Reach;
import org.partnership.partner.partner.domain.profile.SearchTerms;
import org.partnership.partner.template.domain.Rating;

/**
 * What of the register is asked for: each empty list and null asks for all, several values of one
 * field for any of them.
 *
 * @param q beginnings of words that all must occur in its names, tags, offers or description, in
 *     any order; of names, tags and offers also words with one letter wrong
 * @param focusAreas OECD-DAC sector codes, or their first three digits
 * @param offers kinds of offers, or beginnings of words in their descriptions
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

  /** Stages of a merge in which a partner is in the register by its name alone. */
  static final Set<String> MERGED = Set.of("FOLLOWING", "DONE");

  private static final String TERMS = "state.search.terms";

  /** As the store understands it. */
  public Bson toBson() {
    List<Bson> parts = new ArrayList<>();
    parts.add(Filters.nin("state.merge.stage", MERGED));
    if (q != null) {
      parts.add(found(SearchTerms.wanted(q)));
    }
    anyOf(parts, "state.profile.categories", names(categories));
    anyOf(parts, "state.profile.country", countries);
    anyOf(parts, "state.profile.reach", names(reaches));
    anyOf(parts, "state.rating", names(ratings));
    anyOf(parts, "state.status", names(statuses));
    anyOf(parts, "state.offices", offices);
    anyOf(parts, TERMS, focusAreas.stream().map(SearchTerms::ofSector).toList());
    any(parts, offers.stream().map(PartnerFilter::offer).toList());
    return Filters.and(parts);
  }

  /** Whether words are asked for, which only the store's index of terms finds. */
  boolean looksAtText() {
    return q != null || !offers.stream().allMatch(PartnerFilter::isKind);
  }

  /** Whether a partner is among what is asked for; not for one that {@link #looksAtText}. */
  boolean takes(Card card) {
    return !card.merged()
        && anyOf(names(categories), card.categories())
        && anyOf(countries, card.country())
        && anyOf(names(reaches), card.reach())
        && anyOf(names(ratings), card.rating())
        && anyOf(names(statuses), card.status())
        && anyOf(offices, card.offices())
        && anyOf(offers, card.offerKinds())
        && (focusAreas.isEmpty()
            || focusAreas.stream().anyMatch(a -> card.sectors().stream().anyMatch(within(a))));
  }

  private static Predicate<String> within(String sectorOrGroup) {
    return sector -> sector.startsWith(sectorOrGroup);
  }

  private static boolean anyOf(List<String> wanted, List<String> had) {
    return wanted.isEmpty() || !Collections.disjoint(wanted, had);
  }

  private static boolean anyOf(List<String> wanted, @Nullable String had) {
    return wanted.isEmpty() || (had != null && wanted.contains(had));
  }

  private static boolean isKind(String offer) {
    return Arrays.stream(Offer.Kind.values()).anyMatch(k -> k.name().equals(offer));
  }

  private static Bson offer(String asked) {
    return isKind(asked)
        ? Filters.eq(TERMS, SearchTerms.ofKind(Offer.Kind.valueOf(asked)))
        : found(SearchTerms.wantedOffer(asked));
  }

  /** One look into the index for the most telling word; the others are checked on what it finds. */
  private static Bson found(List<SearchTerms.Wanted> wanted) {
    return wanted.isEmpty()
        ? Filters.in("_id", List.of()) // signs alone are in no name
        : Filters.and(wanted.stream().map(PartnerFilter::found).toList());
  }

  private static Bson found(SearchTerms.Wanted word) {
    List<Object> terms = new ArrayList<>(word.alternatives());
    terms.add(java.util.regex.Pattern.compile("^" + quote(word.beginning())));
    return Filters.in(TERMS, terms);
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
