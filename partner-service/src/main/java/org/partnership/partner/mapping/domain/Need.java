package org.partnership.partner.mapping.domain;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnership.partner.partner.domain.profile.Category;
import org.partnership.partner.partner.domain.profile.Offer;
import org.partnership.partner.partner.domain.profile.Reach;

/**
 * What partners are looked for (P-9): at least a focus area or an offer; all else narrows nothing,
 * it weighs.
 *
 * @param focusAreas OECD-DAC 5-digit sector codes
 * @param reach that a partner should have at least
 * @param languages as BCP 47 tags
 */
public record Need(
    Set<String> focusAreas,
    List<WantedOffer> offers,
    @Nullable String country,
    @Nullable Reach reach,
    Set<Category> categories,
    Set<String> languages) {

  public Need {
    focusAreas = Set.copyOf(focusAreas);
    offers = List.copyOf(offers);
    categories = Set.copyOf(categories);
    languages = Set.copyOf(languages);
  }

  /**
   * A comparative advantage that is looked for.
   *
   * @param words that its description should have; none for any of the kind
   */
  public record WantedOffer(Offer.@Nullable Kind kind, Set<String> words) {
    public WantedOffer {
      words = Set.copyOf(words);
    }
  }

  /** Whether there is something that partners could be ranked by. */
  public boolean isStated() {
    return !focusAreas.isEmpty() || !offers.isEmpty();
  }
}
