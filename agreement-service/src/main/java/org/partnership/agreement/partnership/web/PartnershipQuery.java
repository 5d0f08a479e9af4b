package org.partnership.agreement.partnership.web;

import com.mongodb.client.model.Filters;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.calendar.DueThings;
import org.partnership.agreement.partnership.domain.ContributionToResults;
import org.partnership.agreement.partnership.domain.CycleStep;
import org.partnership.agreement.partnership.domain.Form;
import org.partnership.agreement.partnership.store.PartnershipFilters;
import org.partnership.agreement.search.ListSort;
import org.partnership.agreement.search.SearchFilter;
import org.partnership.kit.security.OfficeTree;
import org.partnership.kit.security.Survivors;
import org.partnership.kit.web.PlainText;
import org.partnership.kit.web.QueryParameters;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** Filters of the list of partnerships. An office stands for all below it too. */
record PartnershipQuery(
    @PlainText(max = 200) @Nullable String q,
    @Nullable String office,
    @Nullable String partner,
    @Nullable CycleStep step,
    @Nullable Form form,
    @Nullable ContributionToResults contribution,
    @Nullable String country,
    @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate endsBefore,
    @Nullable Boolean pastSunset,
    @Nullable String sort,
    @Nullable Integer limit,
    @Nullable String cursor,
    @Nullable String facets,
    @Nullable Boolean total) {

  static final Map<String, String> FACETS =
      Map.of(
          "step", "state.step",
          "form", "state.details.form",
          "office", "state.details.office");

  private static final Map<String, String> SORTS =
      Map.of(
          "createdAt", "createdAt",
          "updatedAt", "updatedAt",
          "title", "state.searchText",
          "step", "state.step");

  private static final int LIMIT = 50;

  static void onlyKnown(HttpServletRequest request) {
    QueryParameters.onlyKnown(
        request,
        "q",
        "office",
        "partner",
        "step",
        "form",
        "contribution",
        "country",
        "endsBefore",
        "pastSunset",
        "sort",
        "limit",
        "cursor",
        "facets",
        "total");
  }

  Bson filter(Bson visible, OfficeTree offices, Survivors survivors, DueThings due) {
    List<Bson> all = new ArrayList<>(List.of(visible));
    if (q != null) {
      all.add(SearchFilter.of("state.searchText", q));
    }
    if (office != null) {
      all.add(Filters.in("state.details.office", offices.subtree(office)));
    }
    if (partner != null) {
      all.add(PartnershipFilters.withAnyOf(survivors.sameAs(partner)));
    }
    if (step != null) {
      all.add(Filters.eq("state.step", step.name()));
    }
    if (form != null) {
      all.add(Filters.eq("state.details.form", form.name()));
    }
    if (contribution != null) {
      all.add(Filters.eq("state.details.contributions", contribution.name()));
    }
    if (country != null) {
      all.add(Filters.eq("state.details.countries", country));
    }
    if (endsBefore != null) {
      all.add(Filters.lt(PartnershipFilters.END, endsBefore.toString()));
    }
    if (pastSunset != null) {
      Bson past =
          PartnershipFilters.pastSunset(
              due.isOver(PartnershipFilters.END, PartnershipFilters.OFFICE));
      all.add(pastSunset ? past : Filters.nor(past));
    }
    return Filters.and(all);
  }

  ListSort order() {
    return ListSort.of(sort, SORTS, new ListSort("createdAt", true));
  }

  int size() {
    return limit == null ? LIMIT : limit;
  }
}
