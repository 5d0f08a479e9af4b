package org.partnership.reporting.pipeline.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.PermittedTo;
import org.partnership.kit.web.QueryParameters;
import org.partnership.reporting.overview.application.Snapshots;
import org.partnership.reporting.overview.domain.Dimension;
import org.partnership.reporting.overview.domain.Selection;
import org.partnership.reporting.overview.web.Filtered;
import org.partnership.reporting.overview.web.OverviewQuery;
import org.partnership.reporting.pipeline.application.AskingPipeline;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/pipeline")
@Tag(name = "Pipeline")
class PipelineController {

  private final Snapshots snapshots;
  private final AskingPipeline asking;

  PipelineController(Snapshots snapshots, AskingPipeline asking) {
    this.snapshots = snapshots;
    this.asking = asking;
  }

  @GetMapping
  @PermittedTo("pipeline.read")
  @Operation(summary = "Agreements not in force yet, by status and age, now or as of a day")
  @Filtered
  PipelineView pipeline(
      @RequestParam(required = false) @Nullable String asOf,
      HttpServletRequest request,
      Caller caller) {
    QueryParameters.onlyKnown(
        request,
        Stream.concat(Stream.of("asOf"), Stream.of(Dimension.labels())).toArray(String[]::new));
    Selection selection = OverviewQuery.selection(request);
    return snapshots.ask(
        caller, asOf, snapshot -> PipelineView.of(snapshot, asking.of(snapshot, selection)));
  }
}
