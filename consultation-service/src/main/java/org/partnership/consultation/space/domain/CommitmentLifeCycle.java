package org.partnership.consultation.space.domain;

import static org.partnership.consultation.space.domain.CommitmentStatus.DONE;
import static org.partnership.consultation.space.domain.CommitmentStatus.DROPPED;
import static org.partnership.consultation.space.domain.CommitmentStatus.IN_PROGRESS;
import static org.partnership.consultation.space.domain.CommitmentStatus.PLANNED;

import org.partnership.kit.lifecycle.LifeCycle;

/** The life of a commitment. Done and dropped are final. */
public final class CommitmentLifeCycle {

  public static final LifeCycle<CommitmentStatus> TABLE =
      LifeCycle.<CommitmentStatus>of("commitment")
          .move("commitment.note", null, PLANNED, IN_PROGRESS)
          .move("commitment.start", IN_PROGRESS, PLANNED)
          .move("commitment.complete", DONE, PLANNED, IN_PROGRESS)
          .move("commitment.drop", DROPPED, PLANNED, IN_PROGRESS)
          .build();

  private CommitmentLifeCycle() {}

  /** The action that leads from one status to another; staying is a note. */
  static String actionTo(CommitmentStatus from, CommitmentStatus to) {
    return from == to
        ? "commitment.note"
        : switch (to) {
          // Nothing leads back to the plan: refused like starting what is under way.
          case PLANNED, IN_PROGRESS -> "commitment.start";
          case DONE -> "commitment.complete";
          case DROPPED -> "commitment.drop";
        };
  }
}
