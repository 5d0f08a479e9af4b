package org.partnership.reporting.overview.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.PermittedTo;
import org.partnership.reporting.overview.application.Snapshots;
import org.partnership.reporting.overview.domain.Figure;
import org.partnership.reporting.overview.domain.Overview;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/overview")
@Tag(name = "Overview")
class OverviewController {

  private static final int KEY_MAX = 200;

  private final Snapshots snapshots;

  OverviewController(Snapshots snapshots) {
    this.snapshots = snapshots;
  }

  @GetMapping
  @PermittedTo("overview.read")
  @Operation(
      summary = "Partners, partnerships, agreements and amounts by a dimension, now or as of a day",
      description =
          "Counts what the caller may read, no more. A filter given several times takes any of its "
              + "values.",
      parameters = {
        @Parameter(
            in = ParameterIn.QUERY,
            name = "by",
            description = "name of a filter below; category if not given")
      })
  @Filtered
  OverviewView overview(HttpServletRequest request, Caller caller) {
    OverviewQuery query = OverviewQuery.of(request);
    return snapshots.ask(caller, query.asOf(), snapshot -> OverviewView.of(snapshot, query));
  }

  @GetMapping("/items")
  @PermittedTo("overview.read")
  @Operation(
      summary = "The things behind a figure of the overview",
      parameters = {
        @Parameter(in = ParameterIn.QUERY, name = "by", description = "as in the overview")
      })
  @Filtered
  ItemsView items(
      @RequestParam(required = false) @Nullable String key,
      @RequestParam(required = false) @Nullable String figure,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String cursor,
      HttpServletRequest request,
      Caller caller) {
    OverviewQuery query = OverviewQuery.of(request, "key", "figure", "limit", "cursor");
    Figure wanted = figure(figure);
    Paging paging = Paging.of(limit, cursor);
    if (key != null && key.length() > KEY_MAX) {
      throw new RefusedException(
          Refusal.malformed("/key", "filter-out-of-bounds", "key", 1, KEY_MAX));
    }
    return snapshots.ask(
        caller,
        query.asOf(),
        snapshot ->
            ItemsView.of(
                snapshot,
                Overview.behind(snapshot.world(), query.selection(), query.by(), key, wanted),
                paging));
  }

  private static @Nullable Figure figure(@Nullable String text) {
    return text == null
        ? null
        : Figure.named(text)
            .orElseThrow(
                () ->
                    new RefusedException(
                        Refusal.malformed(
                            "/figure",
                            "field-not-one-of",
                            "figure",
                            "partners, partnerships, agreements, committed, disbursed")));
  }
}
