package org.partnership.agreement.agreement.web;

import com.mongodb.client.model.Filters;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.agreement.domain.AgreementStatus;
import org.partnership.agreement.agreement.store.AgreementFilters;
import org.partnership.agreement.kind.AgreementKind;
import org.partnership.agreement.search.ListSort;
import org.partnership.agreement.search.SearchFilter;
import org.partnership.kit.security.OfficeTree;
import org.partnership.kit.web.PlainText;
import org.partnership.kit.web.QueryParameters;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * Filters of the list of agreements. An office stands for all below it too.
 *
 * @param sum whether to add up the amounts of all that match
 */
record AgreementQuery(
    @PlainText(max = 200) @Nullable String q,
    @Nullable AgreementKind kind,
    @Nullable AgreementStatus status,
    @Nullable String office,
    @Nullable String partner,
    @Nullable String partnership,
    @Nullable Boolean onHold,
    @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate endsBefore,
    @Nullable String sort,
    @Nullable Integer limit,
    @Nullable String cursor,
    @Nullable String facets,
    @Nullable Boolean total,
    @Nullable Boolean sum) {

  static final Map<String, String> FACETS =
      Map.of(
          "kind", "state.kind",
          "status", "state.status",
          "office", "state.office",
          "onHold", "state.holds.onHold");

  private static final Map<String, String> SORTS =
      Map.of(
          "createdAt", "createdAt",
          "updatedAt", "updatedAt",
          "title", "state.searchText",
          "number", "state.number",
          "startDate", "state.terms.startDate",
          "endDate", "state.terms.endDate");

  private static final int LIMIT = 50;

  static void onlyKnown(HttpServletRequest request) {
    QueryParameters.onlyKnown(
        request,
        "q",
        "kind",
        "status",
        "office",
        "partner",
        "partnership",
        "onHold",
        "endsBefore",
        "sort",
        "limit",
        "cursor",
        "facets",
        "total",
        "sum");
  }

  Bson filter(Bson visible, OfficeTree offices) {
    List<Bson> all = new ArrayList<>(List.of(visible));
    if (q != null) {
      all.add(SearchFilter.of("state.searchText", q));
    }
    if (kind != null) {
      all.add(Filters.eq("state.kind", kind.name()));
    }
    if (status != null) {
      all.add(AgreementFilters.in(status));
    }
    if (office != null) {
      all.add(Filters.in("state.office", offices.subtree(office)));
    }
    if (partner != null) {
      all.add(AgreementFilters.withPartner(partner));
    }
    if (partnership != null) {
      all.add(AgreementFilters.under(partnership));
    }
    if (onHold != null) {
      all.add(Filters.eq("state.holds.onHold", onHold));
    }
    if (endsBefore != null) {
      all.add(Filters.lt("state.terms.endDate", endsBefore.toString()));
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
