package org.partnership.partner.mapping.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.web.PlainText;
import org.partnership.partner.country.Country;
import org.partnership.partner.mapping.domain.Need;
import org.partnership.partner.partner.domain.profile.Category;
import org.partnership.partner.partner.domain.profile.Offer;
import org.partnership.partner.partner.domain.profile.Reach;
import org.partnership.partner.partner.domain.profile.SearchTerms;

/** What is sent to the mapping. */
final class MappingForms {

  static final String SECTOR = "[0-9]{5}";

  private MappingForms() {}

  /**
   * A stated need.
   *
   * @param withPartners ids of partners that work on it anyway: what they cover counts less
   */
  record NeedForm(
      @Nullable @Size(max = 50) List<@NotNull @Pattern(regexp = SECTOR) String> focusAreas,
      @Nullable @Size(max = 10) List<@NotNull @Valid WantedOfferForm> offers,
      @Nullable @Country String country,
      @Nullable Reach reach,
      @Nullable @Size(max = 11) List<@NotNull Category> categories,
      @Nullable @Size(max = 10)
          List<@NotNull @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}") String> languages,
      @Nullable @Size(max = 20) List<@NotNull @Size(max = 36) String> withPartners,
      @Nullable @Min(1) @Max(100) Integer limit) {

    private static final int LIMIT_DEFAULT = 20;

    Need toNeed() {
      return new Need(
          each(focusAreas),
          offers == null ? List.of() : offers.stream().map(WantedOfferForm::toWanted).toList(),
          country,
          reach,
          each(categories),
          each(languages));
    }

    List<String> onBoard() {
      return withPartners == null ? List.of() : withPartners.stream().distinct().toList();
    }

    int shown() {
      return limit == null ? LIMIT_DEFAULT : limit;
    }

    private static <T> Set<T> each(@Nullable List<T> list) {
      return list == null
          ? Set.of()
          : list.stream().filter(Objects::nonNull).collect(Collectors.toSet());
    }
  }

  /** A comparative advantage that is looked for; without a description any of the kind will do. */
  record WantedOfferForm(
      Offer.@Nullable Kind kind, @Nullable @PlainText(max = 200) String description) {

    Need.WantedOffer toWanted() {
      return new Need.WantedOffer(
          kind, description == null ? Set.of() : Set.copyOf(SearchTerms.words(description)));
    }
  }
}
