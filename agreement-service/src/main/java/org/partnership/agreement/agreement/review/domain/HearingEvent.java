package org.partnership.agreement.agreement.review.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.event.DomainEvent;

/**
 * What others learn of a committee's hearing; its subject is the agreement. Who voted how and who
 * has a conflict stays here.
 */
public sealed interface HearingEvent extends DomainEvent {

  /**
   * It has begun.
   *
   * @param amendmentId where an amendment is heard
   */
  record Begun(@Nullable String amendmentId, int members, int quorum) implements HearingEvent {
    @Override
    public String type() {
      return "review.begun.v1";
    }
  }

  /** A member has declared a conflict of interest. */
  record ConflictDeclared(@Nullable String amendmentId, int remaining) implements HearingEvent {
    @Override
    public String type() {
      return "review.conflict-declared.v1";
    }
  }

  /** A member has voted. */
  record Voted(@Nullable String amendmentId, int votes, int quorum) implements HearingEvent {
    @Override
    public String type() {
      return "review.voted.v1";
    }
  }

  /** What came of it. */
  record Minuted(
      @Nullable String amendmentId,
      boolean recommended,
      int inFavour,
      int against,
      int abstained,
      List<String> conditions,
      boolean dissent)
      implements HearingEvent {
    static Minuted of(@Nullable String amendmentId, Minutes m) {
      return new Minuted(
          amendmentId,
          m.recommended(),
          m.inFavour(),
          m.against(),
          m.abstained(),
          m.conditions(),
          m.dissent() != null);
    }

    @Override
    public String type() {
      return "review.minuted.v1";
    }
  }
}
