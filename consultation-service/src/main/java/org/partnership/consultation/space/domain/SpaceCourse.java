package org.partnership.consultation.space.domain;

import static org.partnership.consultation.space.domain.SpaceLifeCycle.TABLE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.partnership.consultation.audit.Change;
import org.partnership.consultation.audit.HistoryEntry;
import org.partnership.consultation.audit.Stamp;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;

/** The course of a space: set up, edited, opened, closed. Pure. */
public final class SpaceCourse {

  private SpaceCourse() {}

  /** Sets a space up as a draft; who does so moderates it unless others are named. */
  public static Decision<Space> create(SpaceDetails wanted, String office, Stamp stamp) {
    SpaceDetails details =
        wanted.moderators().isEmpty()
            ? wanted.moderatedBy(List.of(stamp.actor().personId()))
            : wanted;
    List<Reason> reasons = reasonsAgainst(details);
    if (!reasons.isEmpty()) {
      return Decision.refuse(Refusal.policy("consultation-not-acceptable", reasons));
    }
    Space space =
        new Space(
            details,
            office,
            SpaceStatus.DRAFT,
            null,
            null,
            null,
            List.of(),
            HistoryEntry.of("consultation.create", stamp).after(List.of()));
    return Decision.accept(space, SpaceEvent.Created.of(details, office));
  }

  /** Changes what organisers say about it. What was said among few is never shown to more (L-4). */
  public static Decision<Space> edit(Space space, SpaceDetails after, Stamp stamp) {
    Optional<Refusal> no = TABLE.refusal("consultation.edit", space.status());
    if (no.isPresent()) {
      return Decision.refuse(no.get());
    }
    List<Reason> reasons = reasonsAgainst(after);
    Visibility before = space.details().visibility();
    if (space.status() != SpaceStatus.DRAFT && after.visibility().isWiderThan(before)) {
      reasons.add(
          Reason.of("L-4", "visibility-cannot-widen", before, after.visibility())
              .at("/visibility"));
    }
    if (!reasons.isEmpty()) {
      return Decision.refuse(Refusal.policy("consultation-not-acceptable", reasons));
    }
    List<Change> changes = space.details().changesTo(after);
    if (changes.isEmpty()) {
      return Decision.accept(space);
    }
    Space changed =
        space.with(after, HistoryEntry.of("consultation.edit", stamp).changing(changes));
    return Decision.accept(
        changed, SpaceEvent.Updated.of(changed, changes.stream().map(Change::field).toList()));
  }

  /** Opens it: from now on people join and comment. */
  public static Decision<Space> open(Space space, Stamp stamp) {
    Optional<Refusal> no = TABLE.refusal("consultation.open", space.status());
    if (no.isPresent()) {
      return Decision.refuse(no.get());
    }
    SpaceStatus from = space.status();
    Space opened =
        space.opened(
            stamp.at(), HistoryEntry.of("consultation.open", stamp).moving(from, SpaceStatus.OPEN));
    return Decision.accept(opened, SpaceEvent.Opened.of(from, opened));
  }

  /** L-3: a space closes with conclusions or not at all. */
  public static Decision<Space> close(Space space, Stamp stamp) {
    Optional<Refusal> no = TABLE.refusal("consultation.close", space.status());
    if (no.isPresent()) {
      return Decision.refuse(no.get());
    }
    if (space.conclusion() == null) {
      return Decision.refuse(Refusal.policy(Reason.of("L-3", "conclusion-missing")));
    }
    SpaceStatus from = space.status();
    Space closed =
        space.closed(
            stamp.at(),
            HistoryEntry.of("consultation.close", stamp).moving(from, SpaceStatus.CLOSED));
    return Decision.accept(closed, new SpaceEvent.Closed(from, closed.status()));
  }

  private static List<Reason> reasonsAgainst(SpaceDetails details) {
    List<Reason> reasons = new ArrayList<>();
    if (details.opensOn() != null
        && details.closesOn() != null
        && details.closesOn().isBefore(details.opensOn())) {
      reasons.add(
          Reason.plain("dates-reversed", details.opensOn(), details.closesOn()).at("/closesOn"));
    }
    if (details.moderators().isEmpty()) {
      reasons.add(Reason.plain("moderator-missing").at("/moderators"));
    }
    return reasons;
  }
}
