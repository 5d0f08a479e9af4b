package org.partnership.reporting.pipeline.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.partnership.reporting.projection.domain.AgreementState;

class PipelineTest {

  private static final Instant NOW = Instant.parse("2026-06-30T12:00:00Z");

  private static AgreementState agreement(String status, int days, int sentBack) {
    return new AgreementState(
        "N",
        "T",
        "PCA",
        null,
        List.of(),
        "MLI",
        List.of(),
        null,
        status,
        NOW.minus(Duration.ofDays(days)).minusSeconds(60),
        sentBack,
        false,
        null,
        List.of());
  }

  @Test
  void stages_show_how_many_agreements_wait_and_how_long() {
    Pipeline pipeline =
        Pipeline.at(
            NOW,
            Map.of(
                "a", agreement("IN_REVIEW", 3, 1),
                "b", agreement("IN_REVIEW", 40, 2),
                "c", agreement("IN_REVIEW", 9, 0),
                "d", agreement("ACTIVE", 500, 0)));

    assertThat(pipeline.stages())
        .containsExactly(
            new Pipeline.Stage("DRAFT", 0, 0, 0, 0, 0),
            new Pipeline.Stage("IN_REVIEW", 3, 0, 3, 9, 40),
            new Pipeline.Stage("APPROVED", 0, 0, 0, 0, 0),
            new Pipeline.Stage("SIGNED", 0, 0, 0, 0, 0));
    assertThat(pipeline.longest()).extracting(Pipeline.Waiting::id).containsExactly("b", "c", "a");
  }
}
