package org.partnership.reporting.pipeline.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnership.reporting.overview.application.Snapshots.Snapshot;
import org.partnership.reporting.overview.web.MoneyView;
import org.partnership.reporting.pipeline.domain.Pipeline;
import org.partnership.reporting.projection.domain.AgreementState;
import org.partnership.reporting.projection.store.Freshness.Counted;

/** The pipeline of agreements. */
record PipelineView(
    LocalDate asOf,
    Map<String, Counted> countedUpTo,
    List<Pipeline.Stage> stages,
    List<AgreementView> longest) {

  /**
   * An agreement on its way.
   *
   * @param since when it came into its status
   * @param days full days since
   */
  record AgreementView(
      String id,
      String number,
      String title,
      @Nullable String kind,
      @Nullable String office,
      @Nullable MoneyView amount,
      String status,
      Instant since,
      long days,
      int sentBack,
      boolean onHold,
      String href) {

    static AgreementView of(Pipeline.Waiting waiting) {
      AgreementState agreement = waiting.agreement();
      return new AgreementView(
          waiting.id(),
          agreement.number(),
          agreement.title(),
          agreement.kind(),
          agreement.office(),
          MoneyView.of(agreement.amount()),
          agreement.status(),
          agreement.statusSince(),
          waiting.days(),
          agreement.sentBack(),
          agreement.onHold(),
          "/api/agreements/" + waiting.id());
    }
  }

  static PipelineView of(Snapshot snapshot, Pipeline pipeline) {
    return new PipelineView(
        snapshot.asOf().date(),
        snapshot.countedUpTo(),
        pipeline.stages(),
        pipeline.longest().stream().map(AgreementView::of).toList());
  }
}
