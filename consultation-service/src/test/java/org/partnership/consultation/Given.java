package org.partnership.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.partnership.consultation.audit.Actor;
import org.partnership.consultation.audit.Stamp;
import org.partnership.consultation.comment.domain.Comment;
import org.partnership.consultation.comment.domain.Comment.Words;
import org.partnership.consultation.comment.domain.Commenting;
import org.partnership.consultation.question.domain.Question;
import org.partnership.consultation.space.domain.Owner;
import org.partnership.consultation.space.domain.Space;
import org.partnership.consultation.space.domain.SpaceCourse;
import org.partnership.consultation.space.domain.SpaceDetails;
import org.partnership.consultation.space.domain.SpaceOutcomes;
import org.partnership.consultation.space.domain.SpaceStatus;
import org.partnership.consultation.space.domain.Visibility;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Refusal;

/** Small things for tests of the domain. */
public final class Given {

  public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  public static final String SPACE_ID = "space-1";

  private Given() {}

  /** A member of staff at noon. */
  public static Stamp staff(String id) {
    return new Stamp(new Actor(id, "Name of " + id, "HQ", null), NOON);
  }

  /** A partner's person at noon. */
  public static Stamp partner(String id) {
    return new Stamp(new Actor(id, "Name of " + id, null, "partner-1"), NOON);
  }

  public static Stamp later(Stamp stamp, long seconds) {
    return new Stamp(stamp.actor(), stamp.at().plusSeconds(seconds));
  }

  public static SpaceDetails details(Visibility visibility) {
    return new SpaceDetails(
        "A title nobody else has",
        "Welcome",
        "A purpose nobody else has",
        List.of("en", "fr"),
        visibility,
        LocalDate.of(2026, 3, 1),
        LocalDate.of(2026, 4, 1),
        List.of("moderator"));
  }

  /** A space moderated by {@code moderator}, with its conclusion where it can have one. */
  public static Space space(Visibility visibility, SpaceStatus status) {
    Space draft = stateOf(SpaceCourse.create(details(visibility), "HQ", staff("moderator")));
    if (status == SpaceStatus.DRAFT) {
      return draft;
    }
    Space open = stateOf(SpaceCourse.open(draft, staff("moderator")));
    Space concluded =
        stateOf(
            SpaceOutcomes.conclude(open, Map.of("en", "We heard"), List.of(), staff("moderator")));
    Space committed =
        stateOf(SpaceOutcomes.commit(concluded, "commitment-1", wanted(), staff("moderator")));
    return status == SpaceStatus.OPEN
        ? committed
        : stateOf(SpaceCourse.close(committed, staff("moderator")));
  }

  public static Space openSpace() {
    return space(Visibility.PUBLIC, SpaceStatus.OPEN);
  }

  public static SpaceOutcomes.Wanted wanted() {
    return new SpaceOutcomes.Wanted(
        Map.of("en", "We will"), new Owner(Owner.Kind.OFFICE, "HQ"), null, List.of());
  }

  public static Question question() {
    return stateOf(
        Question.ask(
            SPACE_ID,
            openSpace(),
            null,
            new Question.Wanted(1, Map.of("en", "Why?")),
            staff("moderator")));
  }

  /** An answer by {@code author} at noon. */
  public static Comment comment() {
    return stateOf(
        Commenting.answer(
            "c1", SPACE_ID, "q1", openSpace(), new Words("Because", "en"), partner("author")));
  }

  /** What was accepted, or a failure that says why not. */
  public static <S> S stateOf(Decision<S> decision) {
    return accepted(decision).state();
  }

  public static <S> Decision.Accepted<S> accepted(Decision<S> decision) {
    return switch (decision) {
      case Decision.Accepted<S> accepted -> accepted;
      case Decision.Refused<S> refused -> throw new AssertionError(refused.refusal());
    };
  }

  /** Why it was refused, or a failure. */
  public static Refusal refusalOf(Decision<?> decision) {
    return switch (decision) {
      case Decision.Refused<?> refused -> refused.refusal();
      case Decision.Accepted<?> accepted -> throw new AssertionError(accepted);
    };
  }
}
