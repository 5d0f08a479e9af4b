package org.partnership.consultation.space.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnership.consultation.space.application.SpaceDoor;
import org.partnership.consultation.space.application.SpaceDoor.Visit;
import org.partnership.consultation.space.domain.Belonging;
import org.partnership.consultation.space.domain.Conclusion;
import org.partnership.consultation.space.domain.Space;
import org.partnership.consultation.space.domain.SpaceDetails;
import org.partnership.consultation.space.domain.SpaceLifeCycle;
import org.partnership.consultation.space.domain.SpaceStatus;
import org.partnership.consultation.space.domain.Visibility;

/**
 * A space as a caller sees it: its card; conclusion and commitments only for who sees inside (L-4).
 *
 * @param membership how the caller belongs to it, if they do
 */
public record SpaceView(
    String id,
    long version,
    SpaceStatus status,
    Instant createdAt,
    Instant updatedAt,
    String office,
    String title,
    @Nullable String welcome,
    @Nullable String purpose,
    List<String> languages,
    Visibility visibility,
    @Nullable LocalDate opensOn,
    @Nullable LocalDate closesOn,
    @Nullable Instant openedAt,
    @Nullable Instant closedAt,
    List<String> moderators,
    @Nullable Membership membership,
    @Nullable Heard conclusion,
    @Nullable List<CommitmentView> commitments,
    List<String> allowedActions) {

  private static final Set<String> OF_THE_SPACE =
      Set.of(
          "consultation.edit",
          "consultation.open",
          "consultation.conclude",
          "consultation.close",
          "commitment.make",
          "question.ask",
          "member.invite",
          "comment.post");

  /** How the caller belongs to the space. */
  public record Membership(Belonging status) {}

  /** What was heard. */
  public record Heard(Map<String, String> whatWeHeard, List<String> comments, Instant recordedAt) {

    static @Nullable Heard of(@Nullable Conclusion c) {
      return c == null ? null : new Heard(c.heard(), c.comments(), c.recordedAt());
    }
  }

  public static SpaceView of(Visit visit, SpaceDoor door) {
    Space space = visit.space();
    SpaceDetails d = space.details();
    boolean inside = door.seesInside(visit);
    return new SpaceView(
        visit.id(),
        visit.stored().version(),
        space.status(),
        visit.stored().createdAt(),
        visit.stored().updatedAt(),
        space.office(),
        d.title(),
        d.welcome(),
        d.purpose(),
        d.languages(),
        d.visibility(),
        d.opensOn(),
        d.closesOn(),
        space.openedAt(),
        space.closedAt(),
        d.moderators(),
        visit.belonging() == Belonging.NONE ? null : new Membership(visit.belonging()),
        inside ? Heard.of(space.conclusion()) : null,
        inside
            ? space.commitments().stream().map(c -> CommitmentView.of(c, visit, door)).toList()
            : null,
        allowed(visit, door));
  }

  private static List<String> allowed(Visit visit, SpaceDoor door) {
    List<String> possible =
        new ArrayList<>(SpaceLifeCycle.TABLE.actionsFrom(visit.space().status()));
    possible.retainAll(OF_THE_SPACE);
    switch (visit.belonging()) {
      case NONE -> {
        boolean opensToAskers =
            visit.space().details().visibility() != Visibility.INVITED
                || visit.space().isModeratedBy(visit.caller().id());
        if (opensToAskers && visit.space().status() == SpaceStatus.OPEN) {
          possible.add("member.join");
        }
      }
      case INVITED -> {
        if (visit.space().status() == SpaceStatus.OPEN) {
          possible.add("member.join");
        }
        possible.add("member.leave");
      }
      case REQUESTED, MEMBER -> possible.add("member.leave");
      case REMOVED -> {
        // Only a moderator can bring them back.
      }
    }
    return door.allowed(visit, possible, Set.of());
  }
}
