package org.partnership.consultation.space.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What changes because of a consultation; participants follow its status.
 *
 * @param text by language
 * @param comments ids of the comments it is traced to
 * @param progress newest last
 */
public record Commitment(
    String commitmentId,
    Map<String, String> text,
    Owner owner,
    @Nullable LocalDate dueOn,
    CommitmentStatus status,
    List<String> comments,
    Instant madeAt,
    List<Progress> progress) {

  public Commitment {
    text = Map.copyOf(text);
    comments = List.copyOf(comments);
    progress = List.copyOf(progress);
  }

  /** One step, or a note without a step. */
  public record Progress(
      Instant at,
      String personId,
      CommitmentStatus from,
      CommitmentStatus to,
      @Nullable String note) {}

  Commitment after(Progress step) {
    List<Progress> longer = new ArrayList<>(progress);
    longer.add(step);
    return new Commitment(commitmentId, text, owner, dueOn, step.to(), comments, madeAt, longer);
  }
}
