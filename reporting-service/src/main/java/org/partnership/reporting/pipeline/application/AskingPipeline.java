package org.partnership.reporting.pipeline.application;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.partnership.reporting.overview.application.Snapshots.Snapshot;
import org.partnership.reporting.overview.domain.Dimension;
import org.partnership.reporting.overview.domain.Figure;
import org.partnership.reporting.overview.domain.Item;
import org.partnership.reporting.overview.domain.Overview;
import org.partnership.reporting.overview.domain.Selection;
import org.partnership.reporting.pipeline.domain.Pipeline;
import org.partnership.reporting.projection.domain.AgreementState;
import org.springframework.stereotype.Component;

/** Where agreements are, now or as of a day, of what a selection takes. */
@Component
public class AskingPipeline {

  private final Clock clock;

  AskingPipeline(Clock clock) {
    this.clock = clock;
  }

  /** From what a caller may see. */
  public Pipeline of(Snapshot snapshot, Selection selection) {
    Map<String, AgreementState> agreements = snapshot.world().agreements();
    Map<String, AgreementState> selected =
        Overview.behind(snapshot.world(), selection, Dimension.KIND, null, Figure.AGREEMENTS)
            .stream()
            .map(Item::id)
            .collect(Collectors.toMap(Function.identity(), agreements::get));
    Instant before = snapshot.asOf().before();
    return Pipeline.at(before == null ? clock.instant() : before, selected);
  }
}
