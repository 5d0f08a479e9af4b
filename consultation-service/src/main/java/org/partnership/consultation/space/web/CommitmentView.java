package org.partnership.consultation.space.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnership.consultation.space.application.SpaceDoor;
import org.partnership.consultation.space.application.SpaceDoor.Visit;
import org.partnership.consultation.space.domain.Commitment;
import org.partnership.consultation.space.domain.CommitmentLifeCycle;
import org.partnership.consultation.space.domain.CommitmentStatus;
import org.partnership.consultation.space.domain.Owner;
import org.partnership.consultation.space.domain.SpaceLifeCycle;

/**
 * A commitment as those see it who see inside.
 *
 * @param version of the space, which it is a part of
 */
public record CommitmentView(
    String id,
    long version,
    CommitmentStatus status,
    Instant createdAt,
    Instant updatedAt,
    String office,
    String consultationId,
    Map<String, String> text,
    Owner owner,
    @Nullable LocalDate dueOn,
    List<String> comments,
    List<Step> progress,
    List<String> allowedActions) {

  /** What was told of its progress. */
  public record Step(
      Instant at, CommitmentStatus from, CommitmentStatus to, @Nullable String note) {}

  static CommitmentView of(Commitment c, Visit visit, SpaceDoor door) {
    List<Step> steps =
        c.progress().stream().map(p -> new Step(p.at(), p.from(), p.to(), p.note())).toList();
    boolean moves =
        SpaceLifeCycle.TABLE.allows("commitment.progress", visit.space().status())
            && !CommitmentLifeCycle.TABLE.actionsFrom(c.status()).isEmpty();
    return new CommitmentView(
        c.commitmentId(),
        visit.stored().version(),
        c.status(),
        c.madeAt(),
        steps.isEmpty() ? c.madeAt() : steps.get(steps.size() - 1).at(),
        visit.space().office(),
        visit.id(),
        c.text(),
        c.owner(),
        c.dueOn(),
        c.comments(),
        steps,
        door.allowed(visit, moves ? List.of("commitment.progress") : List.of(), Set.of()));
  }
}
