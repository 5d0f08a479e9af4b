package org.partnership.partner.partner.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.web.PlainText;
import org.partnership.partner.partner.application.PartnerOrder;
import org.partnership.partner.partner.domain.PartnerStatus;
import org.partnership.partner.partner.domain.profile.Category;
import org.partnership.partner.partner.domain.profile.Reach;
import org.partnership.partner.partner.store.PartnerFacet;
import org.partnership.partner.partner.store.PartnerFilter;
import org.partnership.partner.template.domain.Rating;

/** The query of a list of partners, as sent. */
record PartnerListRequest(
    @Nullable @PlainText(max = 200, optional = true) String q,
    @Nullable List<Category> category,
    @Nullable List<String> country,
    @Nullable List<Reach> reach,
    @Nullable List<String> focusArea,
    @Nullable List<String> offer,
    @Nullable List<Rating> rating,
    @Nullable List<PartnerStatus> status,
    @Nullable List<String> office,
    @Nullable String sort,
    @Nullable Integer limit,
    @Nullable String cursor,
    @Nullable Boolean total,
    @Nullable String facets) {

  static final String[] KNOWN = {
    "q",
    "category",
    "country",
    "reach",
    "focusArea",
    "offer",
    "rating",
    "status",
    "office",
    "sort",
    "limit",
    "cursor",
    "total",
    "facets"
  };

  private static final int LIMIT_DEFAULT = 50;

  PartnerFilter filter() {
    return new PartnerFilter(
        q == null || q.isBlank() ? null : q,
        each(category),
        each(country),
        each(reach),
        sectors(),
        each(offer),
        each(rating),
        each(status),
        each(office));
  }

  private List<String> sectors() {
    for (String code : each(focusArea)) {
      if (!code.matches("[0-9]{3}|[0-9]{5}")) {
        throw new RefusedException(Refusal.malformed("/focusArea", "sector-malformed", code));
      }
    }
    return each(focusArea);
  }

  PartnerOrder order() {
    return PartnerOrder.parse(sort == null ? "legalName" : sort);
  }

  int pageSize() {
    return limit == null ? LIMIT_DEFAULT : limit;
  }

  boolean counted() {
    return Boolean.TRUE.equals(total);
  }

  /** {@code true} for all, or names of filters with commas between. */
  List<PartnerFacet> wantedFacets() {
    if (facets == null || facets.isBlank() || facets.equals("false")) {
      return List.of();
    }
    if (facets.equals("true")) {
      return List.of(PartnerFacet.values());
    }
    return Arrays.stream(facets.split(","))
        .map(
            name ->
                PartnerFacet.named(name.strip())
                    .orElseThrow(
                        () ->
                            new RefusedException(
                                Refusal.malformed("/facets", "facet-unknown", name, known()))))
        .distinct()
        .toList();
  }

  private static String known() {
    return Arrays.stream(PartnerFacet.values())
        .map(PartnerFacet::parameter)
        .collect(Collectors.joining(", "));
  }

  private static <T> List<T> each(@Nullable List<T> list) {
    return list == null ? List.of() : list.stream().filter(Objects::nonNull).distinct().toList();
  }
}
